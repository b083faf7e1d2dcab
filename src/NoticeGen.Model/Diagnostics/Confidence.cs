namespace NoticeGen.Diagnostics;

/// <summary>How sure it is that a finding is a fault. The order matters: a later value is surer.</summary>
public enum Confidence
{
    /// <summary>Only a person who knows the service can say.</summary>
    Ask,

    /// <summary>Judged by words that most often, but not always, mean it.</summary>
    Likely,

    /// <summary>Read off the files; an error is always certain.</summary>
    Certain,
}
