using System.Collections.Immutable;
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
        var blocks = text.Blocks.Select(block => (Value)new Scalar(new Origin(text.Source, block.Span), text.Words(block), type, verbatim: true)).ToImmutableArray();
        return new Record(
            whole,
            Schema,
            [new RecordList(whole, blocks), .. NoticeSchema.Notice.Fields.Select(_ => (Value?)null)],
            [whole, .. NoticeSchema.Notice.Fields.Select(_ => (Origin?)null)]);
    }
}
