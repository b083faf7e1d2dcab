using System.Collections.Immutable;
using System.Text;
using NoticeGen.Notices;
using NoticeGen.Published;
using NoticeGen.Records;
using NoticeGen.Source;
using static NoticeGen.Records.FieldSyntax;

namespace NoticeGen.Auditing;

/// <summary>A published notice in the shape that the rules about words look at: each block as a text field, and none of the fields of a notice given.</summary>
public static class LintableText
{
    private static readonly RecordType Schema = new("published", "a published notice", [Texts("text", "Its blocks."), .. NoticeSchema.Notice.Fields]);

    public static Record Of(PublishedText text)
    {
        var whole = Origin.Of(text.Source);
        var type = new ScalarType(ScalarKind.Text);
        var blocks = text.Blocks.Select(block => (Value)WordsOf(text, block, type)).ToImmutableArray();
        return new Record(
            whole,
            Schema,
            [new RecordList(whole, blocks), .. NoticeSchema.Notice.Fields.Select(_ => (Value?)null)],
            [whole, .. NoticeSchema.Notice.Fields.Select(_ => (Origin?)null)]);
    }

    /// <summary>The words with single blanks, whatever lines they were broken into.</summary>
    private static Scalar WordsOf(PublishedText text, PublishedBlock block, ScalarType type)
    {
        var words = text.Words(block);
        var origin = new Origin(text.Source, block.Span);
        var single = new StringBuilder(words.Length);
        var stretches = ImmutableArray.CreateBuilder<(int Text, int File)>();
        for (var i = 0; i < words.Length; i++)
        {
            if (char.IsWhiteSpace(words[i]) && single.Length > 0 && single[^1] == ' ')
            {
                continue;
            }
            if (stretches.Count == 0 || i - single.Length != stretches[^1].File - block.Span.Start - stretches[^1].Text)
            {
                stretches.Add((single.Length, block.Span.Start + i));
            }
            single.Append(char.IsWhiteSpace(words[i]) ? ' ' : words[i]);
        }
        return stretches.Count <= 1 && single.Equals(words)
            ? new Scalar(origin, words, type, verbatim: true)
            : new Scalar(origin, single.ToString(), type, verbatim: false) { Stretches = stretches.ToImmutable() };
    }
}
