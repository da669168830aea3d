# @title The tools of the self-checks (nothing to do here)
import traceback


class NotAttemptedError(Exception):
    """A gap is still as it was."""


class WrongError(Exception):
    """What is wrong with an answer, and where to look."""


def expect(holds, hint):
    """Go on if something holds; otherwise stop the check with its hint."""
    if not holds:
        raise WrongError(hint)


def is_gap(answer):
    """Whether an answer is still None, `...`, or a function that does nothing."""
    code = getattr(answer, "__code__", None)
    if code is None:
        return answer is None or answer is ...
    return not code.co_names and code.co_nlocals == code.co_argcount


def expect_attempt(*names):
    """Stop with `not attempted yet` where one of these answers is still a gap."""
    expect_attempt.names = names
    if any(is_gap(globals().get(name)) for name in names):
        raise NotAttemptedError


def is_list(answer):
    """Whether an answer is a list, tuple, array or tensor of numbers."""
    kinds = (list, tuple, np.ndarray, torch.Tensor)
    return isinstance(answer, kinds) and getattr(answer, "ndim", 1) > 0


def keeps_graph(numbers):
    """Whether tensors among these numbers keep the graphs that computed them."""
    return any(torch.is_tensor(n) and n.requires_grad for n in numbers)


def describe(error):
    """An error in one line, with the answer in which it was raised."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame.name for frame in frames if frame.name in expect_attempt.names]
    place = f"{own[-1]}() raised " if own else ""
    return f"{place}{type(error).__name__}: {' '.join(str(error).split())[:200]}"


def self_check(check):
    """Run a check at once: a line for each thing that holds, or for what is wrong."""
    torch_state, numpy_state = torch.get_rng_state(), np.random.get_state()
    try:
        for result in check():
            print(f"✓ {result}")
    except NotAttemptedError:
        print("not attempted yet")
    except WrongError as wrong:
        print(f"✗ {wrong}")
    except Exception as error:
        print(f"✗ {describe(error)} — call it in a cell of its own to see the line")
    finally:  # leave the random streams as they were
        torch.set_rng_state(torch_state)
        np.random.set_state(numpy_state)
    return check


def probe(num_samples=100, batch_size=32, shuffle=False, first=0):
    """A loader over a few training images: 100 make batches of 32, 32, 32 and 4."""
    X, y = train_data[first : first + num_samples]
    return DataLoader(TensorDataset(X, y), batch_size=batch_size, shuffle=shuffle)
