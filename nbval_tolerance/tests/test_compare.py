"""What compare.py lets pass and what it refuses."""

import math
import re

import nbformat
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nbval_tolerance.compare import (
    NUMBER,
    Allowance,
    Comparison,
    Tolerance,
    compare,
    compare_outputs,
)


def tolerance(*about, **others):
    """A tolerance for all numbers alike."""
    return Tolerance({"": Allowance(*about)}, **others)


LOOSE = tolerance(0.01, 0.01, 3)


def numbers(text):
    return [match["number"] for match in NUMBER.finditer(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12s 3.5ms 1e3x", ["12", "3.5", "1e3"]),
        ("x=3.5, (0.1), [7]", ["3.5", "0.1", "7"]),
        ("97.68% of 1,234,567.5", ["97.68", "1,234,567.5"]),
        ("1e-07 2.5E+3 1.e5 .5", ["1e-07", "2.5E+3", "1.e5", ".5"]),
        ("-0.0 +3 \u22120.4242", ["-0.0", "+3", "\u22120.4242"]),
        ("nan -inf nano info", ["nan", "-inf"]),
        ("973/980 = 99.3%", ["973", "980", "99.3"]),
        ("5-3", ["5", "3"]),
        ("2.14.1+cpu 0.29.1 192.168.0.1", []),
        ("<object at 0x7f3a2b10> #059669", []),
        ("x1 conv2d _3 3_000 sha 3e8a1f 12ab3", []),
        ("torch.Size([1, 28, 28])", ["1", "28", "28"]),
        ("[[1. 2.]\n [3. 4.]]", ["1.", "2.", "3.", "4."]),
    ],
)
def test_what_counts_as_a_number(text, expected):
    assert numbers(text) == expected


@pytest.mark.parametrize(
    ("stored", "computed"),
    [
        ("loss 0.2645", "loss 0.2699"),
        ("loss:  9.995", "loss: 10.004"),  # padded to one width
        ("97.68%", "97.00%"),
        ("0.999", "1.000"),
        ("-0.0000", "0.0000"),
        ("\u22120.004", "0.004"),
        ("1.00e-05", "9.99e-06"),
        ("973/980 = 99.3%", "971/980 = 99.1%"),
        ("1,000/2,000", "997/2,000"),
        ("[[1.00 2.00]\n [3.00 4.00]]", "[[1.01 2.01]\n [3.01 4.01]]"),
        ("12 0 3\n4 5 6", "11 3 2\n4 5 7"),
        ("nan inf", "nan inf"),
    ],
)
def test_within_tolerance(stored, computed):
    comparison = compare(stored, computed, LOOSE)
    assert comparison.problems == []


@pytest.mark.parametrize(
    ("stored", "computed"),
    [
        ("loss 0.2645", "loss 0.2772"),
        ("loss 0.2645", "Loss 0.2645"),
        ("loss 0.2645", "loss 0.26"),  # fewer digits
        ("loss 1.0", "loss 1"),
        ("loss 0.2645", "loss 0.2645 0.1"),
        ("loss 0.2645", "loss 0.2645\n"),
        ("0.5000", "nan"),
        ("1.000", "inf"),
        ("nan", "inf"),
        ("10 epochs", "11 epochs"),  # a whole number in a line with letters
        ("973/980", "973/981"),  # a drifting part, but of a fixed total
        ("973/980", "969/980"),
        ("1,000/2,000", "990/2,000"),
        ("Digit 0: 973/980", "Digit 1: 973/980"),
        ("12 0 3\n4 5 6", "12 0 3\n4 5 10"),
        ("version 2.14.1", "version 2.14.2"),
        ("at 0x10", "at 0x11"),
        ("0.5 kg", "0.5 g"),
    ],
)
def test_beyond_tolerance(stored, computed):
    assert compare(stored, computed, LOOSE).problems


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
    assert compare(stored, computed, Tolerance()).problems
    assert not compare(stored, computed, Tolerance(versions=True)).problems
    assert compare(stored, "PyTorch version: none", Tolerance(versions=True)).problems


def pictures(*names, heading="Misclassified"):
    return "\n".join([f"heading {heading!r}", *(f"picture {n}: 1.0" for n in names)])


@pytest.mark.parametrize(
    ("computed", "passes", "used"),
    [
        (pictures(*"abcd"), True, 0),
        (pictures(*"bcde"), True, 0.5),
        (pictures(*"xaby"), True, 1),
        (pictures(*"axyz"), False, 0),
        (pictures(*"dcba"), False, 0),  # the same, in another order
        (pictures(*"abc"), False, 0),
        (pictures(*"abcd", heading="Others"), False, 0),
    ],
)
def test_a_share_of_the_pictures_in_their_order(computed, passes, used):
    comparison = compare(pictures(*"abcd"), computed, Tolerance(share=0.5))
    assert (not comparison.problems) == passes
    assert comparison.used == used


TABLE = "train       loss     acc\nplain      0.021   97.84\nhalf  loss 0.50   96.00"


@pytest.mark.parametrize(
    ("tag", "old", "new", "passes"),
    [
        ("@acc", "97.84", "97.94", True),  # the head of its column
        ("@loss", "97.84", "97.94", False),
        ("@loss", "0.021", "0.031", True),
        ("@loss", "0.50 ", "0.51 ", True),  # in its line, before it
        ("@loss", "96.00", "96.01", True),
        ("@acc", "96.00", "96.01", True),
        ("@plain", "97.84", "97.94", True),
        ("@half", "97.84", "97.94", False),
        ("", "97.84", "97.94", True),
    ],
)
def test_a_tolerance_for_what_a_text_names(tag, old, new, passes):
    only = Tolerance.from_tags([f"nbval-atol=0.1{tag}"])
    computed = TABLE.replace(old, new)
    assert computed != TABLE
    assert (not compare(TABLE, computed, only).problems) == passes


def test_the_nearest_text_decides_and_what_none_names_has_the_plain_tolerance():
    tags = [
        "nbval-atol=0.1",
        "nbval-atol=5@%",
        "nbval-atol=1@Loss",
        "nbval-atol=2@ Acc",
    ]
    line, allowed = "x 1.0, Loss 2.0, Acc 3.0, Loss 4.0%", [0.1, 1, 2, 5]
    for limit, number in zip(allowed, ("1.0", "2.0", "3.0", "4.0")):
        for more, passes in [(0, True), (0.2, False)]:
            moved = line.replace(number, f"{float(number) + limit + more:.1f}")
            problems = compare(line, moved, Tolerance.from_tags(tags)).problems
            assert (not problems) == passes, moved


@pytest.mark.parametrize(
    "tag",
    [
        "nbval-rtoll=1",
        "nbval-rtol=x",
        "nbval-atol=-1",
        "nbval-versions=1",
        "nbval-share=1@x",
        "nbval-atol=1@",
    ],
)
def test_a_misspelt_tag_is_an_error(tag):
    with pytest.raises(ValueError, match=re.escape(tag)):
        Tolerance.from_tags(["hide-input", tag])


def test_tags():
    tags = ["hide-input", "nbval-rtol=0.5", "nbval-atol=1e-4", "nbval-versions"]
    assert Tolerance.from_tags(tags) == tolerance(0.5, 1e-4, versions=True)
    tags.append("own-atol=1")
    assert Tolerance.from_tags(tags, "own") == tolerance(0.5, 1.0, versions=True)


# What a cell puts out


def stream(text, name="stdout"):
    return nbformat.v4.new_output("stream", name=name, text=text)


def figure(text, png="AAAA"):
    data = {"text/plain": text, "image/png": png}
    return nbformat.v4.new_output("display_data", data)


@pytest.mark.parametrize(
    ("stored", "computed", "problem"),
    [
        ([stream("a 1.00\n")], [stream("a "), stream("1.01\n")], None),
        ([stream("a")], [], "stdout: 1 stored, 0 computed"),
        ([stream("a")], [stream("a"), stream("w", "stderr")], "stderr: 0 stored"),
        ([stream("1.00", "stderr")], [stream("1.01", "stderr")], "stderr, line 1"),
        ([figure("axes 1.00")], [figure("axes 1.01", png="BBBB")], None),
        ([figure("axes 1.00")], [figure("axes 1.20")], "text/plain, line 1"),
        ([figure("a"), figure("b")], [figure("a")], "2 stored, 1 computed"),
    ],
)
def test_outputs(stored, computed, problem):
    problems = compare_outputs(stored, computed, tolerance(0, 0.1)).problems
    assert any(problem in line for line in problems) if problem else not problems


def test_pictures_are_compared_byte_for_byte_only_where_asked():
    stored, computed = [figure("a", png="AAAA\nBBBB\n")], [figure("a", png="AAAACCCC")]
    same = [figure("a", png="AAAABBBB")]
    assert not compare_outputs(stored, computed, Tolerance()).problems
    assert not compare_outputs(stored, same, Tolerance(), pictures=True).problems
    assert compare_outputs(stored, computed, Tolerance(), pictures=True).problems


# Whatever is printed

TEXT = st.text(alphabet="0123456789.,-+eE%/x\u2212 nainf_\nab\x00\u0663\u00b2\r()")
ALLOWANCE = st.builds(Allowance, *[st.floats(0, 10)] * 3)
TOLERANCE = st.builds(
    Tolerance,
    st.dictionaries(st.sampled_from(["", "a", "nan", "%"]), ALLOWANCE),
    share=st.floats(0, 1),
    versions=st.booleans(),
)


@given(st.text() | TEXT, TOLERANCE)
@example("picture nan", Tolerance(share=0))
def test_equal_texts_pass(text, any_tolerance):
    assert compare(text, text, any_tolerance) == Comparison()


@given(st.text() | TEXT, st.text() | TEXT, TOLERANCE)
@example("picture 1\npicture 2", "picture 2\npicture 3", Tolerance(share=0.0))
@example("9" * 5000, "1" + "9" * 5000, tolerance(0, 0, 1))
@example("1e999 1.0e-999", "2e999 1.0e-998", tolerance(1))
def test_it_never_raises(stored, computed, any_tolerance):
    assert 0 <= compare(stored, computed, any_tolerance).used <= 1 + 1e-6


@given(st.text() | TEXT, st.text() | TEXT)
@example("-0.0", "0.0")
@example("a  1.0", "a 1.0")
def test_without_tolerance_only_equal_texts_pass(stored, computed):
    assert (not compare(stored, computed, Tolerance()).problems) == (stored == computed)


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
    limit = tolerance(0, units * unit)
    stored, within, beyond = (
        f"{words} {(whole + sign * move) * unit:.{decimals}f}%"
        for move in (0, units, units + 1)
    )
    assert not compare(stored, within, limit).problems
    assert compare(stored, beyond, limit).problems


def test_nan_is_near_nothing():
    for other in ("nan", "1.0", "inf"):
        close = compare("loss nan", f"loss {other}", tolerance(1, math.inf))
        assert (not close.problems) == (other == "nan")
