"""`python -m gov_notice.cli`, the same as `gov-notice`."""

from gov_notice.cli import main

if __name__ == "__main__":
    main()
