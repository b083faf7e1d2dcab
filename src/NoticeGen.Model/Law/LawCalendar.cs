using NoticeGen.Records;

namespace NoticeGen.Law;

/// <summary>Something in the reference data that begins or ends.</summary>
/// <param name="Day">The first day on which things are different; null when no day is known yet.</param>
/// <param name="What">A sentence without a full stop.</param>
/// <param name="Instrument">What brings it: a provision, commencement regulations, an announcement; null when the data does not say.</param>
/// <param name="Record">The record that begins or ends.</param>
public sealed record LawChange(DateOnly? Day, string What, string? Instrument, Record Record)
{
    public bool IsConfirmed => LawBook.IsConfirmed(Record);
}

/// <summary>What is known to change in the reference data after a day.</summary>
public static class LawCalendar
{
    /// <summary>Changes from the day after <paramref name="after"/> to <paramref name="until"/>, by day, and then those for which no day is known.</summary>
    public static IReadOnlyList<LawChange> Changes(LawBook law, DateOnly after, DateOnly until)
    {
        var found = new List<LawChange>();
        foreach (var table in LawSchema.Tables.Fields)
        {
            foreach (var record in law.Table(table.Name))
            {
                Gather(record, NameOf(table.Name, record), found);
            }
        }
        return
        [
            .. found.Where(change => change.Day is not { } day || (day > after && day <= until))
                .OrderBy(change => change.Day ?? DateOnly.MaxValue)
                .ThenBy(change => change.What, StringComparer.Ordinal),
        ];
    }

    private static void Gather(Record record, Named name, List<LawChange> found)
    {
        var instrument = record.FindScalar("instrument")?.Text ?? record.FindScalar("source")?.Text;
        if (record.FindScalar("awaits")?.Text is { } awaits)
        {
            found.Add(new LawChange(null, $"{name.Text} waits for {awaits}", null, record));
        }
        else if (record.FindScalar("valid_from")?.Day is { } from)
        {
            found.Add(new LawChange(from, $"{name.Text} {name.Begins}", instrument, record));
        }
        // A name that is given up and a law that is repealed end like everything else.
        if ((record.FindScalar("valid_to") ?? record.FindScalar("until"))?.Day is { } to && to < DateOnly.MaxValue)
        {
            found.Add(new LawChange(to.AddDays(1), $"{name.Text} ends", instrument, record));
        }
        else if (record.FindScalar("repealed_on")?.Day is { } repealed)
        {
            found.Add(new LawChange(repealed, $"{name.Text} is repealed", instrument, record));
        }
        if (record.FindScalar("may_end")?.Text is { } end)
        {
            found.Add(new LawChange(null, $"{name.Text} may end: {end}", null, record));
        }
        foreach (var field in record.Type.Fields)
        {
            foreach (var nested in record.Records(field.Name).Where(nested => nested.Type.Find("valid_from") is not null))
            {
                Gather(nested, new Named(Within(record, field.Name, nested), "begins"), found);
            }
        }
    }

    private static Named NameOf(string table, Record record) => table switch
    {
        "dated_phrases" or "misplaced_phrases" => new($"the words “{record.Text("pattern")}”", "are out of date"),
        "obsolete_contacts" => new($"“{record.Text("text")}”", "is out of date"),
        "statements" => new($"the standard sentence `{record.Id}`", "is printed"),
        "regulators" => new($"“{record.Records("names").FirstOrDefault()?.Text("name") ?? record.Id}”", "begins"),
        "statutes" => new($"“{record.Text("title")}”", "is in force"),
        "rights" => new($"the {char.ToLowerInvariant((record.Text("name") ?? " ")[0])}{record.Text("name")?[1..]}", "begins"),
        _ => new($"“{record.FindScalar("name")?.Text ?? record.FindScalar("title")?.Text ?? record.Id}”", "begins"),
    };

    /// <summary>How a person would name a part of a record.</summary>
    private static string Within(Record outer, string field, Record part) => field switch
    {
        "sections" => Section(part.Text("section") ?? "") + $" of the {outer.Text("title")}",
        "names" => $"the name “{part.Text("name")}” for the regulator",
        "former" => $"the name “{part.Text("name")}” for {outer.Text("name")}",
        "addresses" => $"the address “{string.Join(", ", part.Scalars("lines").Skip(1).Select(line => line.Text))}” of the regulator",
        _ => $"“{part.FindScalar("number")?.Text ?? part.FindScalar("url")?.Text ?? part.FindScalar("email")?.Text ?? part.Id}” of {outer.Id}",
    };

    private static string Section(string number) => number.Length > 0 && char.IsAsciiDigit(number[0]) ? $"section {number}" : number;

    /// <param name="Begins">The verb of its beginning.</param>
    private sealed record Named(string Text, string Begins);
}
