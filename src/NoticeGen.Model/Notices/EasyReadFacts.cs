using System.Collections.Immutable;
using NoticeGen.Records;

namespace NoticeGen.Notices;

/// <summary>
/// The facts that Easy Read words are written against: every text of a notice that has Easy Read words beside it, or could
/// have, by the path of its field with ids in place of numbers: <c>retention.case-records.period</c>. Contact details are
/// not among them: both editions print the same ones.
/// </summary>
public static class EasyReadFacts
{
    private const string EasyRead = "easy_read";

    /// <summary>What the whole edition is about.</summary>
    private static readonly string[] OfTheNotice = ["title", "summary", "about"];

    /// <summary>In the order of their paths.</summary>
    public static ImmutableSortedDictionary<string, AcceptedFact> Of(Record notice)
    {
        var facts = ImmutableSortedDictionary.CreateBuilder<string, AcceptedFact>(StringComparer.Ordinal);
        foreach (var field in OfTheNotice)
        {
            if (notice.Scalar(field) is { } text)
            {
                facts.Add(field, new AcceptedFact(text.Text, text.Origin));
            }
        }
        foreach (var field in notice.Type.Fields)
        {
            switch (notice[field.Name])
            {
                case Record record when record.Type.Find(EasyRead) is not null:
                    Add(record, field.Name, facts);
                    break;
                case RecordList list:
                    foreach (var item in list.Items.OfType<Record>().Where(item => item.Type.Find(EasyRead) is not null))
                    {
                        Add(item, $"{field.Name}.{item.Id}", facts);
                    }
                    break;
            }
        }
        return facts.ToImmutable();
    }

    private static void Add(Record record, string path, ImmutableSortedDictionary<string, AcceptedFact>.Builder facts)
    {
        foreach (var field in record.Type.Fields.Where(field => field.Name is not ("id" or EasyRead or "easy_read_with")))
        {
            Add(record[field.Name], $"{path}.{field.Name}", facts);
        }
    }

    private static void Add(Value? value, string path, ImmutableSortedDictionary<string, AcceptedFact>.Builder facts)
    {
        switch (value)
        {
            case Scalar scalar:
                facts[path] = new AcceptedFact(scalar.Text, scalar.Origin);
                break;
            case Record { Type.Name: not "contact" } record:
                Add(record, path, facts);
                break;
            case RecordList list when list.Items.All(item => item is Scalar):
                facts[path] = new AcceptedFact(string.Join("; ", list.Items), list.Origin);
                break;
            case RecordList list:
                for (var index = 0; index < list.Items.Length; index++)
                {
                    var name = (list.Items[index] as Record)?.Id is { Length: > 0 } id ? id : (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
                    Add(list.Items[index], $"{path}.{name}", facts);
                }
                break;
        }
    }
}
