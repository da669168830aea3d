"""Start a Jupyter kernel without a network, but for MNIST at $MNIST_STAND_IN.

    python -P tools/colab_kernel.py -f CONNECTION_FILE

Whatever https address is opened, the stand-in's file of that name answers; every other
way out of this machine raises OSError. What the notebook does is not touched. With
$BOOK_DEVICE, torch also knows the device of tools/far_device.py.
"""

import os
import socket
import sys
import urllib.request
from pathlib import Path

from ipykernel.kernelapp import launch_new_instance


class StandIn(urllib.request.HTTPSHandler):
    def https_open(self, request):
        file = request.full_url.rsplit("/", 1)[-1]
        address = f"{os.environ['MNIST_STAND_IN']}/{file}"
        return urllib.request.urlopen(address, timeout=request.timeout)


class OfflineSocket(socket.socket):
    def connect(self, address):
        if self.family != socket.AF_UNIX and address[0] != "127.0.0.1":
            raise OSError(f"this kernel has no network: {address}")
        return super().connect(address)


urllib.request.install_opener(urllib.request.build_opener(StandIn))
socket.socket = OfflineSocket
if os.environ.get("BOOK_DEVICE"):
    sys.path.insert(0, str(Path(__file__).parent))
    import far_device  # noqa: F401

    del sys.path[0]
launch_new_instance()
