using System.Collections.Concurrent;
using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Reading.Word;
using NoticeGen.Records;
using NoticeGen.Source;
using NoticeGen.Templates;

namespace NoticeGen.Reading;

/// <summary>
/// The house documents that authorities name, each read once however many notices and editions it serves. Safe to use from
/// several threads at once.
/// </summary>
public sealed class HouseDocumentFiles(InputFiles files)
{
    private readonly ConcurrentDictionary<ImmutableArray<byte>, Lazy<HouseReading>> _read = new();

    public Outcome<HouseDocument> Read(Scalar named)
    {
        if (WorkspacePath.Resolve(named.Origin.Path, named.Text) is not { } path)
        {
            return Outcome.Failed<HouseDocument>(ReadingProblems.PathOutside.At(
                named.Origin, $"the house document `{named.Text}` lies outside the workspace", "put the file into the workspace and name it from here"));
        }
        if (files.Find(path) is not { } file)
        {
            return Outcome.Failed<HouseDocument>(ReadingProblems.FileMissing.At(named.Origin, $"the house document `{path}` does not exist"));
        }
        if (file.Fault is { } fault)
        {
            var rule = fault.Contains("outside", StringComparison.Ordinal) ? ReadingProblems.PathOutside : ReadingProblems.FileMissing;
            return Outcome.Failed<HouseDocument>(rule.At(named.Origin, $"the house document `{path}` {fault}"));
        }
        var reading = _read.GetOrAdd(file.Content, _ => new Lazy<HouseReading>(() => HouseDocumentReader.Read(path, file.Content))).Value;
        return Outcome.Of(reading.Document, reading.Faults.Select(found => found.At(named.Origin)));
    }
}
