namespace NoticeGen.Diagnostics;

/// <summary>What a rule is about. The codes of one band begin with the same digit; docs/rules.md has a part for each.</summary>
public enum Band
{
    /// <summary>Files, templates and output that cannot be used.</summary>
    Files,

    /// <summary>What every notice must say.</summary>
    Content,

    /// <summary>What a notice must say in some cases.</summary>
    Conditional,

    Consistency,

    PlainLanguage,

    EasyRead,

    /// <summary>Accessibility, and files for print.</summary>
    Accessibility,

    Languages,

    /// <summary>The comments that hold findings back.</summary>
    Housekeeping,
}
