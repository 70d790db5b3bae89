"""DA/T 46-2009 文书类电子文件元数据方案: the 88 elements M1 to M88.

The codes of `_STATED` stand in sources; the others follow from the order of the elements, without a
gap. Obligation, repeatability and value domains are UNVERIFIED, and so are the English keys.
"""

from collections.abc import Iterator
from typing import Final

from gov_notice.serial.metadata.element import MetadataElement

__all__ = ["DAT_46"]

_STATED: Final = frozenset(
    [*range(3, 7), *range(22, 40), *range(41, 53), *range(58, 65), *range(80, 85), *range(86, 89)]
)
_GROUPS: Final = {
    2: range(3, 7),
    8: range(9, 21),
    21: range(22, 40),
    40: range(41, 46),
    46: range(47, 52),
    52: range(53, 57),
    57: range(58, 65),
    65: range(66, 70),
    70: range(71, 75),
}
_NAMES: Final = """
聚合层次 aggregationLevel
来源 provenance
档案馆名称 archivesName
档案馆代码 archivesIdentifier
全宗名称 fondsName
立档单位名称 fondsConstitutingUnitName
电子文件号 electronicRecordCode
档号 archivalCode
全宗号 fondsIdentifier
目录号 catalogueNumber
年度 year
保管期限 retentionPeriod
机构或问题 organizationalStructureOrFunction
类别号 categoryCode
室编案卷号 agencyFileNumber
馆编案卷号 archivesFileNumber
室编件号 agencyItemNumber
馆编件号 archivesItemNumber
文档序号 documentSequenceNumber
页号 pageNumber
内容描述 contentDescription
题名 title
并列题名 parallelTitle
副题名 alternativeTitle
说明题名文字 otherTitleInformation
主题词 descriptor
关键词 keyword
人名 personalName
摘要 abstract
分类号 classCode
文件编号 documentNumber
责任者 author
日期 date
文种 documentType
紧急程度 precedence
主送 principalReceiver
抄送 otherReceivers
密级 securityClassification
保密期限 secrecyPeriod
形式特征 formalCharacteristics
文件组合类型 documentAggregationType
件数 totalNumberOfItems
页数 totalNumberOfPages
语种 language
稿本 manuscriptType
电子属性 electronicAttributes
格式信息 formatInformation
计算机文件名 computerFileName
计算机文件大小 computerFileSize
文档创建程序 documentCreatingApplication
信息系统描述 informationSystemDescription
数字化属性 digitizationAttributes
数字化对象形态 physicalRecordCharacteristics
扫描分辨率 scanningResolution
扫描色彩模式 scanningColorModel
图像压缩方案 imageCompressionScheme
电子签名 electronicSignature
签名规则 signatureRules
签名时间 signatureTime
签名人 signer
签名结果 signature
证书 certificate
证书引证 certificateReference
签名算法标识 signatureAlgorithmIdentifier
存储位置 storageLocation
当前位置 currentLocation
脱机载体编号 offlineMediumIdentifier
脱机载体存址 offlineMediumStorageLocation
缩微号 microformIdentifier
权限管理 rightsManagement
知识产权说明 intellectualPropertyStatement
授权对象 authorizedAgent
授权行为 permissionAssignment
控制标识 controlIdentifier
附注 annotation
机构人员类型 agentType
机构人员名称 agentName
组织机构代码 organizationCode
个人职位 positionName
业务状态 businessStatus
业务行为 businessActivity
行为时间 actionTime
行为依据 actionMandate
行为描述 actionDescription
实体标识符 entityIdentifier
关系类型 relationType
关系 relation
关系描述 relationDescription
"""
_HOLDS: Final = {
    1: ("item", "", "values"),
    11: ("year", "month and day, which M33 has", ""),
    22: ("title", "", ""),
    25: ("title_note", "", ""),
    26: ("subject_terms", "", ""),
    28: ("people", "whether somebody signs or is to be called", ""),
    31: ("number", "", ""),
    32: ("issuers", "notes beside the names", ""),
    33: ("date_of_issue", "the printed words; words that name no day", ""),
    34: ("genre", "", "value domain"),
    35: ("urgency", "", "value domain"),
    36: ("addressees", "", ""),
    37: ("copies_to", "", ""),
    38: ("secrecy_grade", "a mark without a grade of the law", "value domain"),
    39: ("secrecy_term", "a term without a grade beside it", ""),
    75: ("notes", "", ""),
    87: ("forwarding_verbs", "which document is meant, which M88 has", "value domain"),
    88: ("forwarded", "the bodies that issued it", ""),
}


def _elements() -> Iterator[MetadataElement]:
    group_of = {inner: group for group, inners in _GROUPS.items() for inner in inners}
    pairs = [line.split() for line in _NAMES.split("\n") if line]
    for at, (name, english) in enumerate(pairs, 1):
        holds, lost, values = _HOLDS.get(at, ("", "", ""))
        code = "" if at in _STATED else "code: by the order of the elements"
        yield MetadataElement(
            code=f"M{at}",
            name=name,
            english=english,
            group=pairs[group_of[at] - 1][0] if at in group_of else "",
            holds=holds,
            lost=lost,
            unverified="; ".join(filter(None, (code, values))),
            is_group=at in _GROUPS,
        )


DAT_46: Final[tuple[MetadataElement, ...]] = tuple(_elements())
