using NoticeGen.Diagnostics;

namespace NoticeGen.Reporting;

/// <summary>The colours of reports as ANSI sequences, or none of them. Meaning never rests on colour alone (WCAG 1.4.1).</summary>
public sealed class Ink
{
    public static readonly Ink Plain = new(false);
    public static readonly Ink Coloured = new(true);

    private readonly bool _on;

    private Ink(bool on) => _on = on;

    public string Bold(string text) => Paint("1", text);

    public string Frame(string text) => Paint("34", text);

    public string Good(string text) => Paint("32", text);

    public string Of(Severity severity, string text) => Paint(
        severity switch
        {
            Severity.Error => "1;31",
            Severity.Warning => "1;33",
            _ => "1;36",
        },
        text);

    private string Paint(string code, string text) => _on && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
