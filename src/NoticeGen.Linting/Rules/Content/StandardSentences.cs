using NoticeGen.Linting.Subject;
using NoticeGen.Records;

namespace NoticeGen.Linting.Rules.Content;

/// <summary>What says a thing that the notice only chooses: a standard sentence of the reference data, or words of its own.</summary>
internal static class StandardSentences
{
    /// <summary>Every value of the record and of the sentences; one of them printed is enough.</summary>
    public static IReadOnlyCollection<Scalar> With(LintSubject subject, Record given, params ReadOnlySpan<string> statements)
    {
        List<Scalar> values = [.. NoticeText.ScalarsIn(given)];
        foreach (var id in statements)
        {
            if (subject.Law.Statement(id, subject.AsAt) is { } statement)
            {
                values.AddRange(NoticeText.ScalarsIn(statement));
            }
        }
        return values;
    }
}
