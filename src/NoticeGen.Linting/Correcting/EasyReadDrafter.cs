using System.Collections.Immutable;
using NoticeGen.Law;
using NoticeGen.Notices;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Linting.Correcting;

/// <summary>
/// Writes draft Easy Read words below the items of notices that have none. Only lines are added: a file that would read
/// differently in any other way is left alone, so comments, order and layout stay as they were.
/// </summary>
public static class EasyReadDrafter
{
    /// <summary>The files that change, in the order of their paths. An item of a shared base gets its words there, once.</summary>
    /// <param name="valuesOf">Every value of a file with its field; null when the text cannot be read.</param>
    public static ImmutableArray<CorrectedFile> Draft(IEnumerable<Notice> notices, LawBook law, Func<SourceText, ImmutableArray<FieldValue>?> valuesOf) =>
    [
        .. notices
            .SelectMany(notice => Edits(notice, law))
            .Distinct()
            .GroupBy(edit => edit.Place.Source)
            .OrderBy(file => file.Key.Path, StringComparer.Ordinal)
            .Select(file => Add(file.Key, [.. file], valuesOf))
            .OfType<CorrectedFile>(),
    ];

    private static IEnumerable<TextEdit> Edits(Notice notice, LawBook law)
    {
        // Words for a blank would be a blank too.
        foreach (var gap in EasyReadGaps.In(notice, law).Where(gap => (gap.Item.FindScalar("name") ?? gap.Item.FindScalar("what"))?.Text is not { } name || !UnfilledValue.Is(name)))
        {
            if (BlockInsertion.AtEndOf(gap.Item.Origin, EasyReadDraftYaml.Of(EasyReadDrafts.For(law, gap.List, gap.Item))) is { } edit)
            {
                yield return edit;
            }
        }
        if (notice.HasEasyRead && notice.Fields.Nested("easy_read")?.Has("introduction") != true && Introduction(notice) is { } introduction)
        {
            yield return introduction;
        }
    }

    private static TextEdit? Introduction(Notice notice)
    {
        var rows = EasyReadDraftYaml.Of([new DraftRow("This document says how we use your information.", "information")]).Replace("easy_read:", "introduction:", StringComparison.Ordinal);
        if (notice.Fields.Nested("easy_read") is { } edition)
        {
            return BlockInsertion.AtEndOf(edition.Origin, rows);
        }
        var end = notice.File.Text.TrimEnd().Length;
        var line = BlockInsertion.LineEnd(notice.File);
        var text = $"{line}{line}easy_read:{line}  " + rows.Replace("\n", line + "  ", StringComparison.Ordinal);
        return new TextEdit(new Origin(notice.File, new TextSpan(end, 0)), text);
    }

    private static CorrectedFile? Add(SourceText source, ImmutableArray<TextEdit> edits, Func<SourceText, ImmutableArray<FieldValue>?> valuesOf)
    {
        var text = TextEdit.Apply(source, edits);
        return valuesOf(source) is { } before && valuesOf(new SourceText(source.Path, text)) is { } after && OnlyAdds(before, after)
            ? new CorrectedFile(source, text)
            : null;
    }

    private static bool OnlyAdds(ImmutableArray<FieldValue> before, ImmutableArray<FieldValue> after)
    {
        var kept = 0;
        foreach (var value in after)
        {
            if (kept < before.Length && before[kept] == value)
            {
                kept++;
            }
            else if (!value.Field.Contains("easy_read", StringComparison.Ordinal))
            {
                return false;
            }
        }
        return kept == before.Length;
    }
}
