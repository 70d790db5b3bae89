"""The options that say which rules are asked, for the commands that ask some."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, Final

import click

from gov_notice.cli.desk import Wanted

__all__ = ["wanted_options"]


def _words(_ctx: click.Context, _param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for words in value for word in words.replace("，", ",").split(",") if word)


_WANTED: Final = (
    click.option(
        "--profile",
        metavar="NAME",
        help="规则范围：national 国家规定（默认），draft 起草核稿，web 网页文本，archive 归档登记，或自定的名称。",
    ),
    click.option("--select", multiple=True, metavar="CODES", callback=_words, help="只用这些规则，用逗号隔开。"),
    click.option("--ignore", multiple=True, metavar="CODES", callback=_words, help="不用这些规则。"),
    click.option("--plugin", "plugins", multiple=True, metavar="PREFIX", callback=_words, help="也用插件的规则。"),
    click.option(
        "--config",
        metavar="PATH",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="设置文件；不指定时，自文件所在目录逐级向上找 gov-notice.toml 或 pyproject.toml。",
    ),
    click.option("--isolated", is_flag=True, help="不读任何设置文件。"),
)


def wanted_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give the options that say which rules are asked, joined to one argument `wanted`."""

    @wraps(command)
    def joined(  # noqa: PLR0913  the options
        *args: Any,  # noqa: ANN401  the command's own
        profile: str | None,
        select: tuple[str, ...],
        ignore: tuple[str, ...],
        plugins: tuple[str, ...],
        config: Path | None,
        isolated: bool,
        **others: Any,  # noqa: ANN401  the command's own
    ) -> Any:  # noqa: ANN401  what the command returns
        wanted = Wanted(
            profile=profile, select=select, ignore=ignore, plugins=plugins, config=config, isolated=isolated
        )
        return command(*args, wanted=wanted, **others)

    for option in reversed(_WANTED):
        joined = option(joined)
    return joined
