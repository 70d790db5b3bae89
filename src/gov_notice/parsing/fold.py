"""Stage 1, fold: odd characters to plain ones, one for one, so that no offset moves."""

from typing import Final

__all__ = ["FOLD"]

FOLD: Final[dict[int, str]] = (
    {0xFF01 + i: chr(0x21 + i) for i in range(0x5E)}  # full-width ASCII, ！ to ～
    | dict.fromkeys(map(ord, "\u3000\u00a0\u2002\u2003\u2009\u202f\t"), " ")
    | dict.fromkeys(map(ord, "\x85\u2028\u2029\x0b\x0c\r"), "\n")
    | dict.fromkeys(map(ord, "—–―－‐‑‒−﹣─━"), "-")
    | dict.fromkeys(map(ord, "～〜∼˜"), "~")
    | {ord("∶"): ":", ord("︰"): ":", ord("﹕"): ":", ord("﹐"): ",", ord("﹑"): "、", ord("､"): "、", ord("｡"): "。"}
    | {ord("﹙"): "(", ord("﹚"): ")", ord("﹝"): "〔", ord("﹞"): "〕", ord("【"): "〔", ord("】"): "〕"}
    | {ord("〝"): "“", ord("〞"): "”", ord("＂"): "“", ord("○"): "〇", ord("◯"): "〇"}
)
"""Half-width digits, letters and signs; every dash "-", every wave "~", every blank a space."""
