"""Kernels that are forked: fresh, in the right place, and gone when told to."""

import os
import sys

import pytest
from nbval.kernel import CURRENT_ENV_KERNEL_NAME, start_new_kernel

from tools.preloaded_kernel import PreloadedKernel, preload

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="kernels are forked on Linux only"
)


@pytest.fixture
def start(tmp_path):
    """Start a kernel in tmp_path; all that were started are stopped in the end."""
    preload()
    started = []

    def start(name=CURRENT_ENV_KERNEL_NAME, **env):
        manager, client = start_new_kernel(
            kernel_name=name, cwd=str(tmp_path), env={**os.environ, **env}
        )
        started.append((manager, client))
        return manager, client

    yield start
    for manager, client in started:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def ask(client, expression):
    """The repr of an expression, as a kernel computes it."""
    reply = client.execute("", user_expressions={"it": expression}, reply=True)
    result = reply["content"]["user_expressions"]["it"]
    return result["data"]["text/plain"] if "data" in result else result["ename"]


def test_a_kernel_has_its_own_folder_and_environment(start, tmp_path):
    manager, client = start(BOOK_TEST="here")
    assert isinstance(manager.provisioner.process, PreloadedKernel)
    assert ask(client, "__import__('os').getcwd()") == repr(str(tmp_path))
    assert ask(client, "__import__('os').environ['BOOK_TEST']") == "'here'"
    assert ask(client, "'torch' in __import__('sys').modules") == "True"


def test_a_kernel_knows_nothing_of_the_one_before(start):
    _, first = start()
    first.execute("import torch; torch.known = 1; known = 2; torch.rand(1)", reply=True)
    _, second = start()
    assert ask(second, "known") == "NameError"
    assert ask(second, "torch") == "NameError"
    state = "__import__('torch').initial_seed(), __import__('torch').rand(3).tolist()"
    _, third = start()
    assert ask(second, state) == ask(third, state)
    assert ask(third, "hasattr(__import__('torch'), 'known')") == "False"


def test_a_kernel_can_be_interrupted_and_stopped(start):
    manager, client = start()
    message = client.execute("import time; time.sleep(60)")
    while client.get_iopub_msg(timeout=10)["msg_type"] != "execute_input":
        pass
    manager.interrupt_kernel()
    reply = client.get_shell_msg(timeout=10)
    while reply["parent_header"]["msg_id"] != message:
        reply = client.get_shell_msg(timeout=10)
    assert reply["content"]["ename"] == "KeyboardInterrupt"
    process = manager.provisioner.process
    manager.shutdown_kernel()
    assert process.poll() is not None


def test_a_kernel_of_another_kind_is_started_as_its_own_specification_says(start):
    manager, client = start("python3")
    assert not isinstance(manager.provisioner.process, PreloadedKernel)
    assert ask(client, "'torch' in __import__('sys').modules") == "False"
