"""The network of the entity tagger, for training: the graph that `export.py` writes does the same."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from dragoman.tagger.gazetteer import FLAGS
from dragoman.tagger.spelling import PARTS, ROWS
from dragoman.tagger.viterbi import TAGS, barred

POS = (
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM",
    "VERB", "X",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Size:
    """Widths of the layers, and the shares of what is dropped while training."""

    row: int = 56
    word: int = 160
    hidden: int = 128
    drop: float = 0.35
    drop_norm: float = 0.15
    drop_flags: float = 0.1


class Encoder(nn.Module):
    """Rows of words -> a vector for each word -> two layers of LSTM in both directions."""

    def __init__(self, size: Size, *, flags: bool) -> None:
        super().__init__()
        self.size = size
        self.table = nn.Embedding(ROWS, size.row, padding_idx=0)
        nn.init.normal_(self.table.weight, std=0.3)
        with torch.no_grad():
            self.table.weight[0] = 0
        self.mix = nn.Linear(size.row * len(PARTS), size.word)
        self.flag = nn.Linear(FLAGS, size.word) if flags else None
        self.lstm = nn.LSTM(size.word, size.hidden, bidirectional=True)
        self.lstm2 = nn.LSTM(2 * size.hidden, size.hidden, bidirectional=True)

    def words(self, rows: Tensor) -> Tensor:
        """Vectors of words (words, places) -> (words, word)."""
        found = self.table(rows)
        groups, at = [], 0
        for name, part in PARTS.items():
            group = found[:, at : at + part.places].sum(1)
            if name == "norm" and self.training:
                group = group * (torch.rand(group.shape[0], 1) > self.size.drop_norm)
            groups.append(group)
            at += part.places
        return self.mix(nn.functional.dropout(torch.cat(groups, 1), self.size.drop / 2, self.training))

    def context(self, rows: Tensor, index: Tensor, flags: Tensor | None, mask: Tensor) -> Tensor:
        """What the layers know of each word: (time, sentences, 2 * hidden).

        `index` (time, sentences) says which of the words of `rows` stands where, `mask` which places are words;
        `flags` (time, sentences, FLAGS) are what the lists say, where the network reads them.
        """
        if self.training and flags is not None:
            flags = flags * (torch.rand(1, flags.shape[1], 1) > self.size.drop_flags)
        x = self.words(rows)[index]
        if self.flag is not None:
            x = x + self.flag(flags)
        x = self._dropped(torch.relu(x))
        lengths = mask.sum(0).to(torch.int64)
        for lstm in (self.lstm, self.lstm2):
            packed = nn.utils.rnn.pack_padded_sequence(x, lengths, enforce_sorted=False)
            x, _ = nn.utils.rnn.pad_packed_sequence(lstm(packed)[0], total_length=index.shape[0])
            x = self._dropped(x)
        return x

    def _dropped(self, x: Tensor) -> Tensor:
        """The same places dropped in the whole sentence."""
        if not self.training:
            return x
        keep = 1 - self.size.drop
        return x * torch.bernoulli(torch.full((1, x.shape[1], x.shape[2]), keep)) / keep

    def pos_loss(self, known: Tensor, pos: Tensor) -> Tensor:
        """Loss of the parts of speech (time, sentences) where they are known (not 0), per word."""
        on = pos > 0
        if not on.any():
            return known.sum() * 0
        return nn.functional.cross_entropy(self.pos(known[on]), pos[on]) * on.sum() / pos.numel()

    def allowed_steps(self) -> list[Tensor]:
        """Scores of beginning, of steps and of ending, those that are not allowed barred."""
        return [self.steps[name] + bar for name, bar in _bars().items()]


class Tagger(Encoder):
    """The names: scores of tags, and of steps between them. The parts of speech help to learn and are not exported."""

    def __init__(self, size: Size) -> None:
        super().__init__(size, flags=True)
        self.pos = nn.Linear(2 * size.hidden, len(POS) + 1)
        self.out = nn.Linear(2 * size.hidden, len(TAGS))
        self.steps = nn.ParameterDict({name: torch.zeros_like(bar) for name, bar in _bars().items()})

    def loss(self, scores: Tensor, tags: Tensor, mask: Tensor) -> Tensor:
        """Mean of the negative log likelihood of the tags (time, sentences), per word."""
        start, moves, end = self.allowed_steps()
        first, *rest = scores.unbind(0)
        alpha = start + first
        for step, on in zip(rest, mask[1:, :, None], strict=True):
            alpha = torch.where(on, torch.logsumexp(alpha[:, :, None] + moves, 1) + step, alpha)
        own = scores.gather(2, tags[:, :, None])[:, :, 0] * mask
        gold = start[tags[0]] + own.sum(0) + (moves[tags[:-1], tags[1:]] * mask[1:]).sum(0)
        last = mask.sum(0) - 1
        gold = gold + end[tags.gather(0, last[None])[0]]
        return (torch.logsumexp(alpha + end, 1) - gold).sum() / mask.sum()


def _bars() -> dict[str, Tensor]:
    bars = barred()
    return {name: torch.from_numpy(getattr(bars, name)) for name in ("start", "moves", "end")}
