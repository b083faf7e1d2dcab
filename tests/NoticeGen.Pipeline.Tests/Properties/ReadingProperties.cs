using CsCheck;
using NoticeGen.Diagnostics;
using NoticeGen.Linting;
using NoticeGen.Records;
using NoticeGen.Source;
using Xunit;
using Record = NoticeGen.Records.Record;

namespace NoticeGen.Tests.Properties;

/// <summary>Whatever a file holds, reading ends with a notice or a reason, and every place lies in the file.</summary>
public sealed class ReadingProperties
{
    [Fact]
    public void Any_text_is_read_or_refused_with_places_inside_the_file()
    {
        Texts.Yaml.Sample(Check, iter: 2_500);
    }

    [Fact]
    public void A_real_notice_with_a_few_characters_changed_is_read_or_refused_with_places_inside_the_file()
    {
        var files = Workspace.Project.Files.Values
            .Where(file => file.Path.StartsWith("notices/", StringComparison.Ordinal))
            .Select(file => SourceText.Decode(file.Path, file.Content.AsSpan(), out _)!.Text)
            .ToArray();
        string[] changes = ["", "\t", ":", "\"", "'", "\n", "  ", "- ", "[", "}", "&", "*", "#", "|", "\u0000", "\ud83d\ude00"];
        Gen.Select(Texts.From(files), Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 3], Texts.From(changes)).Array[1, 3])
            .Sample(
                (text, edits) => Check(edits.Aggregate(text, (changed, edit) =>
                {
                    var at = edit.Item1 % changed.Length;
                    return changed.Remove(at, Math.Min(edit.Item2, changed.Length - at)).Insert(at, edit.Item3);
                })),
                iter: 120);
    }

    [Fact]
    public void Any_bytes_are_read_or_refused()
    {
        Gen.Byte.Array[0, 60].Sample(
            bytes => AssertInside(Workspace.Empty.With(Workspace.NoticePath, bytes).Read().Diagnostics), iter: 1_000);
    }

    private static void Check(string text)
    {
        // Halves of surrogate pairs cannot come out of a file; everything else can.
        var yaml = new string([.. text.Select(c => char.IsSurrogate(c) ? '\ufffd' : c)]);
        AssertInside(Suppressions.In(new SourceText(Workspace.NoticePath, $"# {SuppressionWords.Mark}\n{yaml}")).Problems);
        var read = Workspace.Empty.WithNotice(yaml).Read();
        AssertInside(read.Diagnostics);
        Assert.True(read.Value is not null || read.HasErrors);
        if (read.Value is { } notice)
        {
            AssertInside(notice.Fields);
        }
    }

    private static void AssertInside(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            AssertInside(diagnostic.Origin);
            Assert.All(diagnostic.Related, related => AssertInside(related.Origin));
            Assert.NotEmpty(diagnostic.Message);
            Assert.DoesNotContain("Exception", diagnostic.Message, StringComparison.Ordinal);
        }
    }

    private static void AssertInside(Value value)
    {
        AssertInside(value.Origin);
        switch (value)
        {
            case Record record:
                foreach (var field in record.Type.Fields.Where(field => record.Has(field.Name)))
                {
                    AssertInside(record.KeyOrigin(field.Name));
                    AssertInside(record[field.Name]!);
                }
                break;
            case RecordList list:
                Assert.All(list.Items, AssertInside);
                break;
            case RecordTable table:
                Assert.All(table.Entries, entry => AssertInside(entry.Value));
                break;
            case Scalar { IsVerbatim: true } scalar:
                Assert.Equal(scalar.Text, scalar.Origin.Excerpt);
                break;
        }
    }

    private static void AssertInside(Origin origin)
    {
        Assert.InRange(origin.Span.Start, 0, origin.Source.Text.Length);
        Assert.InRange(origin.Span.Length, 0, origin.Source.Text.Length - origin.Span.Start);
        Assert.InRange(origin.Start.Line, 1, origin.Source.LineCount);
    }
}
