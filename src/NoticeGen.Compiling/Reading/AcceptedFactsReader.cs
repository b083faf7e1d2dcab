using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Notices;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Reading;

/// <summary>Reads the facts that Easy Read words or a translation were accepted for, from the file beside them.</summary>
public static class AcceptedFactsReader
{
    private const string Table = "facts";

    private static readonly RecordType Schema = new(
        "accepted-facts",
        "the file of accepted facts",
        FieldSyntax.Date("accepted", "When they were accepted."),
        FieldSyntax.Named(Table, FieldSyntax.PlainText, "Each fact by the path of its field."));

    /// <summary>Nothing is wrong when there is no such file: then nothing was accepted.</summary>
    public static Outcome<AcceptedFacts> Read(InputFiles files, string path) => files.Find(path) is null
        ? Outcome.Good(AcceptedFacts.None)
        : RecordFile.Read(files, path, Schema).Then(record => Outcome.Good(new AcceptedFacts(record.Entries(Table)
            .Where(entry => entry.Value is Scalar)
            .ToImmutableSortedDictionary(entry => entry.Key, entry => new AcceptedFact(((Scalar)entry.Value).Text, entry.Value.Origin), StringComparer.Ordinal))
        {
            On = record.Scalar("accepted")?.Day,
        }));
}
