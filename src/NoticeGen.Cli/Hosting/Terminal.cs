using NoticeGen.Reporting;

namespace NoticeGen.Cli.Hosting;

/// <summary>How much is said.</summary>
internal enum Loudness
{
    /// <summary>Errors only.</summary>
    Quiet,
    Normal,

    /// <summary>Each file too.</summary>
    Verbose,
}

/// <summary>
/// Reports and results go to the standard output, progress and problems with the run itself to the standard error.
/// Colour is used on terminals only; NO_COLOR and FORCE_COLOR are honoured, <c>--no-color</c> is stronger than both.
/// </summary>
internal sealed class Terminal
{
    /// <summary>Columns; some terminals say that they have none.</summary>
    private const int LeastWidth = 20;

    private const string EraseLine = "\r\e[K";
    private readonly Host _host;

    public Terminal(Host host, Loudness loudness, bool noColour)
    {
        _host = host;
        Loudness = loudness;
        Style = new TextReportStyle(
            UsesColour(host, host.OutputIsTerminal, noColour) ? Ink.Coloured : Ink.Plain,
            host.Width is >= LeastWidth and var width ? width : TextReportStyle.DefaultWidth);
        ErrorInk = UsesColour(host, host.ErrorIsTerminal, noColour) ? Ink.Coloured : Ink.Plain;
    }

    public Loudness Loudness { get; }

    /// <summary>How reports on the standard output look.</summary>
    public TextReportStyle Style { get; }

    /// <summary>The same for text that is broken between words: where there is no terminal its lines are whole, so that they can be searched.</summary>
    public TextReportStyle WrappedStyle => _host.OutputIsTerminal ? Style : Style with { Width = int.MaxValue };

    public TextWriter Output => _host.Output;

    /// <summary>For lines about how the work goes. What was reported before is shown before them.</summary>
    public TextWriter Error
    {
        get
        {
            Output.Flush();
            return _host.Error;
        }
    }

    private Ink ErrorInk { get; }

    /// <summary>A line of the result.</summary>
    public void Say(string line)
    {
        if (Loudness > Loudness.Quiet)
        {
            Output.Write(Fitted(Line(line), _host.OutputIsTerminal) + "\n");
        }
    }

    /// <summary>A line about how the work goes.</summary>
    public void Remark(string line)
    {
        if (Loudness > Loudness.Quiet)
        {
            Error.Write(Fitted(Line(line), _host.ErrorIsTerminal) + "\n");
        }
    }

    /// <summary>A line for <c>-v</c>.</summary>
    public void Detail(string line)
    {
        if (Loudness == Loudness.Verbose)
        {
            Error.Write(Line(line) + "\n");
        }
    }

    /// <summary>Something that ends the command or that must not be overlooked, with what to do.</summary>
    public void Problem(Diagnostics.Severity severity, string message, string? help = null)
    {
        var error = Error;
        var word = TextReport.Word(severity);
        error.Write(ErrorInk.Of(severity, word) + ErrorInk.Bold(Fitted($"{word}: {Line(message)}", _host.ErrorIsTerminal)[word.Length..]) + "\n");
        if (help is not null)
        {
            const string Help = "  = help:";
            error.Write("  = " + ErrorInk.Bold("help:") + Fitted($"{Help} {Line(help)}", _host.ErrorIsTerminal)[Help.Length..] + "\n");
        }
    }

    /// <summary>A line broken between words where it is longer than the terminal is wide.</summary>
    private string Fitted(string line, bool isTerminal) =>
        isTerminal && line.Length > Style.Width
            ? string.Join('\n', Wrapping.Lines(new string(' ', line.Length - line.TrimStart(' ').Length), line, "    ", Style.Width))
            : line;

    /// <summary>The progress of a number of notices: one line that moves on a terminal, elsewhere nothing.</summary>
    public Progress Progress(int total) => new(this, total);

    /// <summary>Writes over the line that shows the progress, which must not be longer than the terminal is wide; only on a terminal.</summary>
    internal void ShowMoving(string line)
    {
        var shown = Line(line);
        Error.Write(EraseLine + (shown.Length < Style.Width ? shown : shown[..(Style.Width - 1)]));
    }

    internal bool ShowsMoving => Loudness > Loudness.Quiet && _host.ErrorIsTerminal;

    /// <summary>A name in it may not begin a line of its own, nor what a build server takes for a command.</summary>
    private static string Line(string text) => text.ReplaceLineEndings(" ").Replace("##", "# #", StringComparison.Ordinal) is var line && line.TrimStart().StartsWith("::", StringComparison.Ordinal)
            ? line.Replace("::", ": :", StringComparison.Ordinal)
            : line;

    public static bool UsesColour(Host host, bool isTerminal, bool noColour) =>
        !noColour
        && string.IsNullOrEmpty(host.Variable("NO_COLOR"))
        && (isTerminal ? host.Variable("TERM") != "dumb" : host.Variable("FORCE_COLOR") is not (null or "" or "0"));
}
