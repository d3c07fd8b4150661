"""A run of training: steps, a running average of the weights, and a checkpoint after each epoch."""

import ctypes
import json
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

SEED = 7
RATE, WARM, FALL, LAST = 2.5e-3, 300, 0.4, 0.01
"""Rate of learning at its height, batches until then, the share of the run in which it falls, and its end."""
DECAY, CLIP = 0.9995, 5.0
"""How slowly the averaged weights move, and how long a step may be."""


class Run:
    """The network, its averaged copy, which is what ships, and how far they are."""

    def __init__(
        self, path: Path, make: Callable[[], Any], loss: Callable[[Any, Any], Tensor], kept: Mapping[str, Any]
    ) -> None:
        """`make` gives a new network, `loss` what is made small for a batch; `kept` goes into the checkpoint too."""
        self._path, self._loss, self._kept = path, loss, kept
        self.net: nn.Module = make()
        self.average: nn.Module = make()
        self.average.load_state_dict(self.net.state_dict())
        self._optimizer = torch.optim.Adam(self.net.parameters(), lr=RATE, betas=(0.9, 0.99), fused=True)
        self.epoch = self.batch = 0

    def resume(self) -> None:
        """Go on from the checkpoint, if there is one."""
        if not self._path.is_file():
            self._path.parent.mkdir(parents=True, exist_ok=True)
            return
        state = torch.load(self._path)
        self.net.load_state_dict(state["net"])
        self.average.load_state_dict(state["average"])
        self._optimizer.load_state_dict(state["optimizer"])
        self.epoch, self.batch = state["epoch"], state["batch"]

    def save(self) -> None:
        """Write the checkpoint; a stop in between leaves the last one whole."""
        parts = {"net": self.net, "average": self.average, "optimizer": self._optimizer}
        state = {name: part.state_dict() for name, part in parts.items()}
        new = self._path.with_suffix(".new")
        torch.save({**state, **self._kept, "epoch": self.epoch, "batch": self.batch}, new)
        new.replace(self._path)

    def train(self, batches: Callable[[int], Iterable[Any]], epochs: int, total: float) -> None:
        """All epochs that are not yet done, `total` batches with those that are; prints a line of JSON for each."""
        while self.epoch < epochs:
            torch.manual_seed(SEED * 1000 + self.epoch)
            begun = time.time()
            losses = [self.step(batch, total) for batch in batches(self.epoch)]
            self.epoch += 1
            self.save()
            mean, seconds = round(sum(losses) / len(losses), 4), round(time.time() - begun)
            line = {"epoch": self.epoch, "loss": mean, "seconds": seconds, "batches": self.batch, "of": round(total)}
            print(json.dumps(line), flush=True)

    def step(self, batch: Any, total: float) -> float:
        """Learn from a batch; gives what is made small."""
        self.batch += 1
        for group in self._optimizer.param_groups:
            group["lr"] = rate(self.batch, total)
        self.net.train()
        self._optimizer.zero_grad()
        loss = self._loss(self.net, batch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.net.parameters(), CLIP)
        self._optimizer.step()
        self._follow(min(DECAY, self.batch / (self.batch + 20)))
        return float(loss.detach())

    @torch.no_grad()
    def _follow(self, decay: float) -> None:
        for mean, own in zip(self.average.parameters(), self.net.parameters(), strict=True):
            mean.lerp_(own, 1 - decay)


def rate(batch: int, total: float) -> float:
    """The rate of learning: it rises, stays, and falls in the last part. Until then a run can be made longer."""
    return RATE * min(1, batch / WARM, max(LAST, (total - batch) / (FALL * total)))


def keep_memory() -> None:
    """Tells glibc to reuse the memory of large arrays: asking for it anew at each step takes half the time."""
    if sys.platform == "linux":
        libc = ctypes.CDLL(None)
        libc.mallopt(-3, 2**30)  # M_MMAP_THRESHOLD
        libc.mallopt(-1, 2**31 - 1)  # M_TRIM_THRESHOLD
