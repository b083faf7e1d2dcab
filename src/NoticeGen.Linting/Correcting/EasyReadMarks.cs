using System.Collections.Immutable;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;
using NoticeGen.Notices;
using NoticeGen.Source;

namespace NoticeGen.Linting.Correcting;

/// <summary>The marks <c>draft: true</c> on Easy Read words, and how they are taken away once a person has read the words.</summary>
public static class EasyReadMarks
{
    /// <summary>The words that are marked, of one notice and of the files that it shares.</summary>
    public static IEnumerable<Origin> Of(Notice notice) => Marks(notice).Select(mark => mark.Owner.FindScalar("words")?.Origin ?? mark.Value.Origin);

    /// <summary>Easy Read words that hold a blank to fill, which nobody can have accepted.</summary>
    public static IEnumerable<Origin> Blanks(Notice notice) =>
        from text in NoticeText.Of(notice.Fields)
        where text.InEasyRead && text.IsWords
        from blank in Placeholders.In(text.Value.Text)
        select text.Place(blank.Index, blank.Length);

    /// <summary>
    /// The files without the marks, in the order of their paths. Only the marks go: a file that would read differently in any
    /// other way is left alone.
    /// </summary>
    /// <param name="valuesOf">Every value of a file with its field; null when the text cannot be read.</param>
    public static ImmutableArray<CorrectedFile> Cleared(IEnumerable<Notice> notices, Func<SourceText, ImmutableArray<FieldValue>?> valuesOf) =>
    [
        .. notices.SelectMany(Marks).Select(Removal).Distinct()
            .GroupBy(edit => edit.Place.Source)
            .OrderBy(file => file.Key.Path, StringComparer.Ordinal)
            .Select(file => new CorrectedFile(file.Key, TextEdit.Apply(file.Key, file)))
            .Where(file => OnlyMarksWent(file, valuesOf)),
    ];

    private static IEnumerable<NoticeText> Marks(Notice notice) =>
        NoticeText.Of(notice.Fields).Where(text => text.InEasyRead && text.Field.Name == "draft" && text.Value.IsTrue);

    /// <summary>The whole line where the mark has one to itself; else the mark says no.</summary>
    private static TextEdit Removal(NoticeText mark)
    {
        var place = mark.Value.Origin;
        var source = place.Source;
        var number = place.Start.Line;
        var line = source.Line(number);
        var start = source.LineStart(number);
        var end = number < source.LineCount ? source.LineStart(number + 1) : start + line.Length;
        return line.AsSpan().TrimStart().StartsWith("draft:", StringComparison.Ordinal)
            ? new TextEdit(new Origin(source, TextSpan.Between(start, end)), "")
            : new TextEdit(place, "false");
    }

    private static bool OnlyMarksWent(CorrectedFile file, Func<SourceText, ImmutableArray<FieldValue>?> valuesOf) =>
        valuesOf(file.Source) is { } before && valuesOf(new SourceText(file.Source.Path, file.Text)) is { } after
        && Others(before).SequenceEqual(Others(after));

    private static IEnumerable<FieldValue> Others(ImmutableArray<FieldValue> values) =>
        values.Where(value => !value.Field.EndsWith("draft", StringComparison.Ordinal));
}
