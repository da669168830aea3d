"""A device "far" for machines without a GPU: as strict as one, computed on the CPU.

Importing this registers the device with torch. A tensor moved there keeps its values,
but what would fail on a GPU fails: an operation on tensors of two devices, `.numpy()`,
a picture of it by matplotlib. So running a notebook with `device = FAR` shows
whether a tensor is left behind, and gives the very numbers of the CPU.
"""

import torch
from torch.utils._pytree import tree_flatten, tree_map_only, tree_unflatten
from torch.utils.backend_registration import _setup_privateuseone_for_python_backend

aten = torch.ops.aten
# These may take a CPU tensor beside one on a device, as second argument or later.
COPIES = {aten.copy_.default, aten._to_copy.default}
INDEXING = {
    aten.index.Tensor,
    aten.index_put.default,
    aten.index_put_.default,
    aten._index_put_impl_.default,
}


class Far(torch.Tensor):
    """A tensor that says it is elsewhere; `near` is the CPU tensor with its values."""

    @staticmethod
    def __new__(cls, near):
        layout = {"strides": near.stride(), "storage_offset": near.storage_offset()}
        about = {"dtype": near.dtype, "device": "far:0", **layout}
        far = torch.Tensor._make_wrapper_subclass(cls, near.shape, **about)
        far.near = near
        return far

    @classmethod
    def __torch_dispatch__(cls, operation, types, args=(), kwargs=None):
        if operation is aten._local_scalar_dense.default:  # what .item() calls
            return args[0].near.item()
        given, shape = tree_flatten((args, kwargs or {}))
        tensors = [x for x in given if isinstance(x, torch.Tensor)]
        check(operation, args, tensors)
        near_args, near_kwargs = tree_unflatten([near(x) for x in given], shape)
        result = operation(*near_args, **near_kwargs)
        wanted = (kwargs or {}).get("device")
        if wanted is not None and torch.device(wanted).type == "cpu":
            return result
        same = {id(near(x)): x for x in tensors}  # what changes in place

        def back(tensor):
            return same[id(tensor)] if id(tensor) in same else Far(tensor)

        return tree_map_only(torch.Tensor, back, result)

    def __deepcopy__(self, memo):
        copied = Far(self.near.clone()).requires_grad_(self.requires_grad)
        return memo.setdefault(id(self), copied)

    def tolist(self):
        return self.near.tolist()

    def numpy(self, *, force=False):
        if force:
            return self.near.detach().numpy()
        raise TypeError("can't convert far device type tensor to numpy; use .cpu()")

    __array__ = numpy

    def __format__(self, spec):
        return format(self.item() if self.dim() == 0 else self.near, spec)

    def __repr__(self):
        return f"{self.near!r} on far"


def near(value):
    if isinstance(value, Far):
        return value.near
    return torch.device("cpu") if isinstance(value, torch.device) else value


def check(operation, args, given):
    """Raise RuntimeError where a GPU would: tensors of more than one device."""
    if operation in COPIES or operation in INDEXING and isinstance(args[0], Far):
        return
    if any(not isinstance(x, Far) and x.dim() for x in given):
        raise RuntimeError(
            f"{operation}: Expected all tensors to be on the same device, but found at"
            " least two devices, far and cpu!"
        )


def make(operation, *args, **kwargs):
    """What creates a tensor with device=far."""
    return Far(operation(*args, **{**kwargs, "device": "cpu"}))


_setup_privateuseone_for_python_backend("far")
# It has no generator of its own: what it draws, the CPU's draws.
torch.far.get_rng_state = lambda device=0: torch.empty(0, dtype=torch.uint8)
torch.far.set_rng_state = lambda state, device=0: None
factories = torch.library.Library("_", "IMPL")
factories.fallback(make, "PrivateUse1")
FAR = torch.device("far")
