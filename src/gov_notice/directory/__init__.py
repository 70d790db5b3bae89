"""Issuing bodies: what their names mean, how they stand to each other, whom an addressee means."""

from gov_notice.directory.agency_codes import AgencyCode
from gov_notice.directory.covering import Coverage, covers
from gov_notice.directory.directory import Directory
from gov_notice.directory.kinds import Kind, Level, System
from gov_notice.directory.known import KnownBody, read_bodies
from gov_notice.directory.regions import Region, RegionTable
from gov_notice.directory.relating import Relation, Standing, relation
from gov_notice.directory.resolving import Resolution, resolve

__all__ = [
    "AgencyCode",
    "Coverage",
    "Directory",
    "Kind",
    "KnownBody",
    "Level",
    "Region",
    "RegionTable",
    "Relation",
    "Resolution",
    "Standing",
    "System",
    "covers",
    "read_bodies",
    "relation",
    "resolve",
]
