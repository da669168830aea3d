"""A device "far" for machines without a GPU: as strict as one, computed on the CPU.

Importing this registers the device with torch. A tensor moved there keeps its values,
but what would fail on a GPU fails: an operation on tensors of two devices, `.numpy()`,
a picture of it by matplotlib. So running a notebook with `device = FAR` shows
whether a tensor is left behind, and gives the very numbers of the CPU.
"""

import torch
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
        far = torch.Tensor._make_wrapper_subclass(
            cls,
            near.shape,
            strides=near.stride(),
            storage_offset=near.storage_offset(),
            dtype=near.dtype,
            device="far:0",
        )
        far.near = near
        return far

    @classmethod
    def __torch_dispatch__(cls, operation, types, args=(), kwargs=None):
        kwargs = kwargs or {}
        if operation is aten._local_scalar_dense.default:  # what .item() calls
            return args[0].near.item()
        given = list(leaves([*args, *kwargs.values()]))
        far = {id(x.near): x for x in given if isinstance(x, Far)}
        check(operation, args, given)
        result = operation(*near(args), **{k: near(v) for k, v in kwargs.items()})
        wanted = kwargs.get("device")
        if wanted is not None and torch.device(wanted).type == "cpu":
            return result
        same = {id(x): x for x in given if not isinstance(x, Far)} | far
        return wrap(result, same)

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


def leaves(values):
    for value in values:
        if isinstance(value, torch.Tensor):
            yield value
        elif isinstance(value, list | tuple):
            yield from leaves(value)


def near(value):
    if isinstance(value, Far):
        return value.near
    if isinstance(value, torch.device):
        return torch.device("cpu")
    if isinstance(value, list | tuple):
        return type(value)(map(near, value))
    return value


def wrap(value, same):
    if isinstance(value, torch.Tensor):
        return same[id(value)] if id(value) in same else Far(value)
    if isinstance(value, list | tuple):
        return type(value)(wrap(v, same) for v in value)
    return value


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
factories = torch.library.Library("_", "IMPL")
factories.fallback(make, "PrivateUse1")
FAR = torch.device("far")
