namespace NoticeGen.Source;

/// <summary>A half-open stretch of text in UTF-16 units (what SARIF calls <c>utf16CodeUnits</c>).</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The first unit after the span.</summary>
    public int End => Start + Length;

    /// <summary>The span between two offsets; an end before the start gives an empty span at the start.</summary>
    public static TextSpan Between(int start, int end) => new(start, Math.Max(0, end - start));
}
