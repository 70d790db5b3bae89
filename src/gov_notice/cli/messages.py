"""What a failure is called for a clerk."""

from gov_notice.errors import (
    ConfigurationError,
    ExtraMissingError,
    GovNoticeError,
    LoadError,
    UnreadableInputError,
    UnsupportedFormat,
)

__all__ = ["message_of"]


def message_of(error: GovNoticeError) -> str:
    """Give the message of an error in Chinese, with the library's own words behind it."""
    match error:
        case UnsupportedFormat():
            extra = f"，需要扩展 gov-notice[{error.extra}]" if error.extra else ""
            return f"本版本不支持 {error.format_name} 格式{extra}"
        case ExtraMissingError():
            return f"缺少 {error.package}，请先运行：pip install 'gov-notice[{error.extra}]'"
        case UnreadableInputError():
            return f"无法读取：{error}"
        case ConfigurationError():
            return f"设置有误：{error}"
        case LoadError():
            return f"不是公文数据：{error}"
        case _:
            return str(error)
