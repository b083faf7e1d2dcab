namespace NoticeGen.Diagnostics;

/// <summary>How bad a finding is. The order matters: a later value is worse.</summary>
public enum Severity
{
    Note,
    Warning,
    Error,
}
