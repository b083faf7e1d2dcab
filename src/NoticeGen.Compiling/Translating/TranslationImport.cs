using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;
using NoticeGen.Notices;
using NoticeGen.Reading;
using NoticeGen.Source;

namespace NoticeGen.Translating;

/// <summary>What translators gave back, checked against the files that it translates, as the new texts of the files beside them.</summary>
/// <param name="textOf">A file of the workspace by its path; null where there is none.</param>
public sealed partial class TranslationImport(string language, Func<string, SourceText?> textOf)
{
    private const int MostShown = 90;

    private readonly Dictionary<string, SortedDictionary<string, string>> _said = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<WrittenText>> _texts = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _problems = [];

    /// <summary>The files to write, in the order of their paths; none where anything is wrong.</summary>
    public Outcome<IReadOnlyList<ImportedFile>> Read(IEnumerable<Segment> segments)
    {
        foreach (var segment in segments)
        {
            Take(segment);
        }
        var files = new List<ImportedFile>();
        foreach (var (path, said) in _said.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var overlay = NoticeFiles.OverlayPath(path, language);
            var before = textOf(overlay) ?? new SourceText(overlay, "");
            if (OverlayText.Complete(textOf(path)!, before, said) is { } text)
            {
                files.Add(new ImportedFile(before, text, said));
            }
            else
            {
                _problems.Add(LanguageProblems.OverlayUnusable.At(
                    Origin.Of(before), "the file is written in a way that texts cannot be laid into", "write each field and each item on a line of its own, without braces and brackets"));
            }
        }
        return Outcome.Of<IReadOnlyList<ImportedFile>>(_problems.Count > 0 ? [] : files, _problems);
    }

    private void Take(Segment segment)
    {
        var place = segment.Origin!;
        if (NoticeFiles.OverlayAt(segment.File) is not null || !segment.File.StartsWith("notices/", StringComparison.Ordinal) || textOf(segment.File) is null)
        {
            Report(place, $"this workspace has no file `{segment.File}`", "take in the file in the workspace that it was exported from");
            return;
        }
        if (Find(segment.File, segment.Id) is not { } text)
        {
            var nearest = Suggestion.Nearest(segment.Id, _texts[segment.File].Select(written => written.Path));
            Report(place, $"`{segment.File}` has no text `{segment.Id}`", (nearest is null ? "" : $"is `{nearest}` meant? ") + "Export the texts anew: names of fields are not for translators to change");
        }
        else if (segment.Source != text.Text)
        {
            Report(place, $"`{segment.Id}` was translated from another text: “{Short(segment.Source)}”; it is “{Short(text.Text)}” now", "export the texts anew and have this one looked at again");
        }
        else if (Fault(segment) is { } fault)
        {
            Report(place, $"the translation of `{segment.Id}` {fault}", "write plain text with the signs of the English one");
        }
        else if (!string.IsNullOrWhiteSpace(segment.Target) && _said.GetValueOrDefault(segment.File)?.GetValueOrDefault(segment.Id) is { } said && said != segment.Target.Trim())
        {
            Report(place, $"`{segment.Id}` is translated twice: “{Short(said)}” and “{Short(segment.Target)}”", "leave the right one in the file");
        }
        else if (!string.IsNullOrWhiteSpace(segment.Target))
        {
            Say(segment.File, segment.Id, segment.Target);
            foreach (var also in segment.Also.Select(other => other.Split('#')).Where(other => other.Length == 2 && textOf(other[0]) is not null && Find(other[0], other[1])?.Text == text.Text))
            {
                Say(also[0], also[1], segment.Target);
            }
        }
    }

    private void Say(string file, string id, string text)
    {
        if (!_said.TryGetValue(file, out var said))
        {
            _said.Add(file, said = new(StringComparer.Ordinal));
        }
        said[id] = text.Trim();
    }

    private WrittenText? Find(string file, string id)
    {
        if (!_texts.TryGetValue(file, out var texts))
        {
            _texts.Add(file, texts = OverlayText.TextsOf(textOf(file)!));
        }
        return texts.FirstOrDefault(text => text.Path == id);
    }

    /// <summary>What a translation holds that a text cannot; null for a sound one.</summary>
    private static string? Fault(Segment segment) =>
        Tags().Matches(segment.Target).Select(tag => tag.Value).FirstOrDefault(tag => !segment.Source.Contains(tag, StringComparison.Ordinal)) is { } added ? $"holds `{added}`, which the English text has not"
        : segment.Target.Any(sign => char.IsControl(sign) && sign is not '\n') ? "holds a sign that cannot be printed"
        : segment.Target.Contains('\uFFFD', StringComparison.Ordinal) ? "has lost letters: it holds `\uFFFD`, so it was saved in another encoding than UTF-8"
        : segment.Target.Contains('\n', StringComparison.Ordinal) && !segment.Source.Contains('\n', StringComparison.Ordinal) ? "has several lines, and the English text has one"
        : null;

    private void Report(Origin place, string message, string help) => _problems.Add(LanguageProblems.FileUnusable.At(place, message, help));

    private static string Short(string text) => text.Length <= MostShown ? text : text[..MostShown].TrimEnd() + "…";

    [GeneratedRegex(@"</?[A-Za-z][^<>]*>|\{\{|\}\}|&#?\w+;", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}

/// <summary>A file with what translators gave back.</summary>
/// <param name="Before">As it is; with no text where there is none.</param>
/// <param name="Said">What was given back for it, by the paths of the fields.</param>
public sealed record ImportedFile(SourceText Before, string Text, IReadOnlyDictionary<string, string> Said);
