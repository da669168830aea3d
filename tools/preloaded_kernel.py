"""Kernels that are forked from a process which has imported PyTorch already.

Eleven notebooks would import the same libraries eleven times, some four seconds each.
A fork server imports them once; it runs nothing else, so that a kernel forked from it
is as fresh as one that has just finished its imports. Source: the "forkserver" of
Python's `multiprocessing`, and `LocalProvisioner` of `jupyter_client`.
"""

import gc
import multiprocessing
import os
import sys
from importlib.metadata import EntryPoint
from multiprocessing.forkserver import ensure_running

from jupyter_client.provisioning import KernelProvisionerFactory, LocalProvisioner
from nbval.kernel import CURRENT_ENV_KERNEL_NAME

PRELOAD = [__name__, "ipykernel.kernelapp", "matplotlib.pyplot", "torchvision"]
forkserver = multiprocessing.get_context("forkserver")
gc.set_threshold(100_000, 50, 100)  # in the server, too: imports leave little garbage


class PreloadedKernel(forkserver.Process):
    """A kernel's process, with the methods of `subprocess.Popen` that Jupyter calls."""

    stdin = stdout = stderr = None

    def __init__(self, command, cwd, env):
        super().__init__()
        self.arguments = command[command.index("-f") :]  # -f CONNECTION_FILE
        self.cwd, self.env = cwd, env

    def run(self):
        from ipykernel.kernelapp import IPKernelApp

        for stream in (1, 2):  # what is no cell's output goes nowhere
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
        os.chdir(self.cwd)
        os.environ.clear()
        os.environ.update(self.env)
        # The kernel ends itself when its parent, the server, is gone.
        IPKernelApp.launch_instance(self.arguments, parent_handle=os.getppid())

    def poll(self):
        return self.exitcode

    def wait(self):
        self.join()
        return self.exitcode

    def send_signal(self, signum):
        os.kill(self.pid, signum)


class PreloadedProvisioner(LocalProvisioner):
    """Starts a PreloadedKernel where nbval would start a new Python, and only there."""

    async def launch_kernel(self, cmd, cwd=None, env=None, **kwargs):
        if self.parent.kernel_name != CURRENT_ENV_KERNEL_NAME:
            return await super().launch_kernel(cmd, cwd=cwd, env=env, **kwargs)
        env = env or dict(os.environ)
        self.process = PreloadedKernel(cmd, cwd or os.getcwd(), env)
        self.process.start()
        self.pid = self.process.pid
        return self.connection_info


def preload():
    """Let the kernels that nbval starts in this process be forked, where that is safe.

    The server begins to import at once, while pytest is still collecting.
    """
    if not sys.platform.startswith("linux"):
        return
    forkserver.set_forkserver_preload(PRELOAD)
    provisioners = KernelProvisionerFactory.instance().provisioners
    provisioners["local-provisioner"] = EntryPoint(
        "local-provisioner",
        f"{__name__}:{PreloadedProvisioner.__name__}",
        KernelProvisionerFactory.GROUP_NAME,
    )
    ensure_running()
