"""What compare.py lets pass and what it refuses."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from nbformat.v4 import new_output

from nbval_tolerance.compare import (
    NUMBER,
    Comparison,
    compare,
    compare_outputs,
    read_tags,
)

EXACT, LOOSE = {}, {"": {"rtol": 0.01, "atol": 0.01, "count": 3}}


def passes(stored, computed, under):
    return not compare(stored, computed, under).problems


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12s 3.5ms 1e3x", ["12", "3.5", "1e3"]),
        ("x=3.5, (0.1), [7]", ["3.5", "0.1", "7"]),
        ("97.68% of 1,234,567.5", ["97.68", "1,234,567.5"]),
        ("1e-07 2.5E+3 1.e5 .5", ["1e-07", "2.5E+3", "1.e5", ".5"]),
        ("-0.0 +3 \u22120.4242 5-3", ["-0.0", "+3", "\u22120.4242", "5", "3"]),
        ("nan -inf nano info", ["nan", "-inf"]),
        ("973/980 = 99.3%", ["973", "980", "99.3"]),
        ("2.14.1+cpu 192.168.0.1 <object at 0x7f3a2b10> #059669", []),
        ("x1 conv2d _3 3_000 sha 3e8a1f 12ab3", []),
        ("[[1. 2.]\n [3, 4.]]", ["1.", "2.", "3", "4."]),
    ],
)
def test_what_counts_as_a_number(text, expected):
    assert [match["number"] for match in NUMBER.finditer(text)] == expected


@pytest.mark.parametrize(
    ("stored", "within", "beyond"),
    [
        ("loss 0.2645", "loss 0.2699", "loss 0.2772"),
        ("loss:  9.995", "loss: 10.004", "Loss: 10.004"),  # padded to one width
        ("97.68%", "97.00%", "97.00 %"),
        ("0.999", "1.000", "1.0"),  # fewer digits
        ("-0.0000", "0.0000", "nan"),
        ("\u22120.004", "0.004", "inf"),
        ("1.00e-05", "9.99e-06", "9.99e-01"),
        ("973/980 = 99.3%", "971/980 = 99.1%", "971/981 = 99.1%"),  # a fixed total
        ("1,000/2,000", "997/2,000", "990/2,000"),
        ("Digit 0: 973/980", "Digit 0: 970/980", "Digit 1: 973/980"),
        ("[[1.00 2.00]\n [3.00]]", "[[1.01 2.01]\n [3.01]]", "[[1.00 2.00]\n [3]]"),
        ("12 0 3\n4 5 6", "11 3 2\n4 5 7", "12 0 3\n4 5 10"),
        ("10 0 3", "11 0 3", "9.5 0 3"),  # not of one kind
        ("nan inf 1.0", "nan inf 1.0", "nan nan 1.0"),
        ("loss nan", "loss nan", "loss 1.0"),  # nan is near nothing
        ("10 epochs", "10 epochs", "11 epochs"),  # whole, in a line with letters
        ("0.5 kg", "0.5 kg", "0.5 kg 0.1"),
        ("0.5 kg", "0.5 kg", "0.5 kg\n"),
        ("at 0x10", "at 0x10", "at 0x11"),
    ],
)
def test_within_tolerance_and_beyond(stored, within, beyond):
    assert passes(stored, within, LOOSE)
    assert not passes(stored, beyond, LOOSE)


def test_the_line_and_what_was_allowed_are_named():
    stored = "Epoch 1 -- Loss: 0.2645\nEpoch 2 -- Loss: 0.1112"
    (problem,) = compare(stored, stored.replace("1112", "1512"), LOOSE).problems
    assert problem.split("\n") == [
        "line 2: 0.1112 -> 0.1512: off by 0.04, allowed 0.011112",
        "  stored:   Epoch 2 -- Loss: 0.1112",
        "  computed: Epoch 2 -- Loss: 0.1512",
    ]


def test_releases_may_differ_only_where_declared():
    stored, computed = "PyTorch version: 2.14.1+cu130", "PyTorch version: 2.6.0"
    versions = read_tags(["nbval-versions"])
    assert passes(stored, computed, versions)
    for end in ("a0+ecf3bae40a.nv25.01", "rc1", ".dev20250901+cpu.cxx11.abi", ".post0"):
        assert passes(stored, computed + end, versions)
    assert not passes(stored, computed, LOOSE)
    assert not passes(stored, "PyTorch version: none", versions)


def pictures(names, heading="Misclassified"):
    return "\n".join([f"heading {heading!r}", *(f"picture {n}: 1.0" for n in names)])


@pytest.mark.parametrize(
    ("computed", "right", "used"),
    [
        (pictures("abcd"), True, 0),
        (pictures("bcde"), True, 0.5),
        (pictures("xaby"), True, 1),
        (pictures("axyz"), False, 0),
        (pictures("dcba"), False, 0),  # the same, in another order
        (pictures("abc"), False, 0),
        (pictures("abcd", heading="Others"), False, 0),
    ],
)
def test_a_share_of_the_pictures_in_their_order(computed, right, used):
    comparison = compare(pictures("abcd"), computed, {"": {"share": 0.5}})
    assert (not comparison.problems, comparison.used[0]) == (right, used)


TABLE = "train       loss     acc\nplain      0.021   97.84\nhalf  loss 0.50   96.00"
HEAD = "digit  recall  precision\n    0   0.991      0.966"  # indented under its head
LINE = "x 1.0, Loss 2.0, Acc 3.0, Loss 4.0%"
LINES_TAGS = "nbval-atol=0.1 nbval-atol=5@% nbval-atol=1@Loss nbval-atol=2@Acc"


@pytest.mark.parametrize(
    ("text", "tags", "old", "within", "beyond"),
    [
        (TABLE, "nbval-atol=0.1@acc", "97.84", "97.94", "97.95"),  # its column's head
        (TABLE, "nbval-atol=0.1@acc", "96.00", "96.01", "96.11"),
        (TABLE, "nbval-atol=0.1@loss", "0.021", "0.031", "0.122"),
        (TABLE, "nbval-atol=0.1@loss", "97.84", "97.84", "97.85"),
        (TABLE, "nbval-atol=0.1@loss", "0.50 ", "0.51 ", "0.61 "),  # in its line
        (TABLE, "nbval-atol=0.1@loss", "96.00", "96.01", "96.11"),
        (TABLE, "nbval-atol=0.1@plain", "97.84", "97.94", "97.95"),
        ("best\n   7 of 9", "nbval-count=2@best", "7", "9", "10"),
        ("lead 4 of 5", "nbval-count=1@lead", "4", "5", "6"),
        ("lead 4 of 5", "nbval-count=1", "4", "4", "5"),
        (HEAD, "nbval-atol=0.6@precision", "0.966", "0.500", "0.300"),
        (HEAD, "nbval-atol=0.6@precision", "0.991", "0.991", "0.990"),
        (TABLE, "nbval-atol=0.1@half", "97.84", "97.84", "97.85"),
        (TABLE, "nbval-atol=0.1", "97.84", "97.94", "97.95"),
        (LINE, LINES_TAGS, "1.0", "1.1", "1.2"),  # which no text names
        (LINE, LINES_TAGS, "2.0", "3.0", "3.1"),
        (LINE, LINES_TAGS, "3.0", "5.0", "5.1"),
        (LINE, LINES_TAGS, "4.0", "9.0", "9.1"),
    ],
)
def test_the_nearest_text_names_a_number(text, tags, old, within, beyond):
    assert text.count(old) == 1
    under = read_tags(tags.split())
    assert passes(text, text.replace(old, within), under)
    assert not passes(text, text.replace(old, beyond), under)


MISSPELT = """nbval-rtoll=1 nbval-rtol=x nbval-atol=-1 nbval-versions=1 nbval-share=1@x
nbval-atol=1@ nbval-share=16 nbval-verions nbval_atol=1 Nbval-atol=1
nbval-ignore-output"""


@pytest.mark.parametrize("tag", MISSPELT.split())
def test_a_misspelt_tag_is_an_error(tag):
    with pytest.raises(ValueError, match=re.escape(tag)):
        read_tags(["hide-input", tag])


def test_of_two_tags_alike_the_last_counts():
    tags = ["hide-input", "nbval-atol=1e-4", "nbval-versions", "nbval-atol=5e-4"]
    assert read_tags(tags) == {"": {"atol": 5e-4, "versions": 1}}


# What a cell puts out


def stream(text, name="stdout"):
    return new_output("stream", name=name, text=text)


def figure(text, png="AAAA\nBBBB\n"):
    return new_output("display_data", {"text/plain": text, "image/png": png})


@pytest.mark.parametrize(
    ("stored", "computed", "problem"),
    [
        ([stream("a 1.00\n")], [stream("a 1.01\n")], None),
        ([stream("a")], [], "stdout: 1 stored, 0 computed"),
        ([stream("a")], [stream("a"), stream("w", "stderr")], "stderr: 0 stored"),
        ([stream("1.00", "stderr")], [stream("1.01", "stderr")], "stderr, line 1"),
        ([figure("axes 1.00")], [figure("axes 1.01", png="CCCC")], None),
        ([figure("axes 1.00")], [figure("axes 1.20")], "text/plain, line 1"),
        ([figure("a"), figure("b")], [figure("a")], "2 stored, 1 computed"),
        ([figure("a"), stream("b")], [stream("b"), figure("a")], "in another order"),
        (
            [stream("a"), stream("w", "stderr")],
            [stream("w", "stderr"), stream("a")],
            None,
        ),
    ],
)
def test_outputs(stored, computed, problem):
    problems = compare_outputs(stored, computed, {"": {"atol": 0.1}}).problems
    assert any(problem in line for line in problems) if problem else not problems


@pytest.mark.parametrize(("png", "same"), [("AAAABBBB", True), ("AAAACCCC", False)])
def test_pictures_are_compared_byte_for_byte_only_where_asked(png, same):
    outputs = [figure("a")], [figure("a", png)]
    assert not compare_outputs(*outputs, EXACT).problems
    assert (not compare_outputs(*outputs, EXACT, pictures=True).problems) == same


# Whatever is printed

TEXT = st.text() | st.text(
    alphabet="0123456789.,-+eE%/x\u2212 nainf_\nab\x00\u0663\u00b2\r()"
)
WHAT = st.sampled_from(["rtol", "atol", "count"])
TOLERANCE = st.dictionaries(
    st.sampled_from(["", "a", "nan", "%"]), st.dictionaries(WHAT, st.floats(0, 10))
) | st.fixed_dictionaries({"": st.fixed_dictionaries({"share": st.floats(0, 1)})})
NO_SHARE = {"": {"share": 0.0, "versions": 1}}


# However slow: `deadline` is a clock.
@settings(deadline=None)
@given(TEXT, TEXT, TOLERANCE)
@example("picture nan", "a", NO_SHARE)
@example("picture 1\npicture 2", "picture 2\npicture 3", NO_SHARE)
@example("9" * 5000, "1" + "9" * 5000, {"": {"count": 1}})
@example("1e999 1.0e-999", "2e999 1.0e-998", {"": {"rtol": 1}})
@example("1e-99999999999999999999", "0.0", {"": {"atol": 1}})
@example("-0.0", "0.0", EXACT)
@example("a  1.0", "a 1.0", EXACT)
def test_it_never_raises_and_without_tolerance_only_equal_texts_pass(a, b, under):
    assert 0 <= compare(a, b, under).used[0] <= 1 + 1e-6
    assert compare(a, a, under) == Comparison()
    assert passes(a, b, EXACT) == (a == b)


@settings(deadline=None)
@given(
    st.text(alphabet="ab :=(\n"),
    st.integers(-(10**6), 10**6),
    st.integers(1, 5),
    st.integers(0, 500),
    st.sampled_from([-1, 1]),
)
def test_the_last_digit_decides(words, whole, decimals, units, sign):
    """A number moved by just the tolerance passes, by one more last digit it fails."""
    unit = 10.0**-decimals
    limit = {"": {"atol": units * unit}}
    stored, within, beyond = (
        f"{words} {(whole + sign * move) * unit:.{decimals}f}%"
        for move in (0, units, units + 1)
    )
    assert passes(stored, within, limit) and not passes(stored, beyond, limit)
