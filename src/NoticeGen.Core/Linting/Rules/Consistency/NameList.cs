using NoticeGen.Law;
using NoticeGen.Records;

namespace NoticeGen.Linting.Rules.Consistency;

/// <summary>A name that should not stand in a notice any more.</summary>
/// <param name="IsWrongForm">It never was a name: a slip, such as "of" for "for".</param>
internal sealed record DeadName(string Text, string Instead, bool IsWrongForm);

/// <summary>
/// The names of bodies and programmes on a day. The longest name that fits counts, so that "Department of Health" is not
/// found inside "Department of Health and Social Care".
/// </summary>
internal sealed class NameList
{
    private readonly List<(string Text, DeadName? Dead)> _byLength;

    private NameList(List<(string, DeadName?)> names) => _byLength = names;

    public static NameList Of(LawBook law, DateOnly day)
    {
        var alive = new HashSet<string>(StringComparer.Ordinal);
        var dead = new Dictionary<string, DeadName>(StringComparer.Ordinal);
        foreach (var table in (ReadOnlySpan<string>)["bodies", "programmes"])
        {
            foreach (var record in law.Table(table))
            {
                Add(law, table, record, day, alive, dead);
            }
        }
        return new NameList([
            .. alive.Select(name => (name, (DeadName?)null))
                .Concat(dead.Where(entry => !alive.Contains(entry.Key)).Select(entry => (entry.Key, (DeadName?)entry.Value)))
                .OrderByDescending(entry => entry.Item1.Length)
                .ThenBy(entry => entry.Item1, StringComparer.Ordinal),
        ]);
    }

    /// <summary>The dead names in a folded text with their places. A name counts only as written: capitals matter.</summary>
    public IEnumerable<(int At, DeadName Name)> DeadIn(string folded)
    {
        List<(int Start, int End)>? taken = null;
        foreach (var (name, dead) in _byLength)
        {
            for (var at = Phrase.IndexIn(folded, name, StringComparison.Ordinal); at >= 0; at = Phrase.IndexIn(folded, name, StringComparison.Ordinal, at + 1))
            {
                var end = at + name.Length;
                if (taken?.Exists(other => at < other.End && other.Start < end) == true)
                {
                    continue;
                }
                (taken ??= []).Add((at, end));
                if (dead is not null)
                {
                    yield return (at, dead);
                }
            }
        }
    }

    private static void Add(LawBook law, string table, Record record, DateOnly day, HashSet<string> alive, Dictionary<string, DeadName> dead)
    {
        var name = record.Text("name");
        if (name is null)
        {
            return;
        }
        if (LawBook.IsValid(record, day))
        {
            alive.Add(name);
            foreach (var former in record.Records("former"))
            {
                // Without a last day nobody knows that the name is dead, and a name of several bodies may live on elsewhere.
                if (former.Text("name") is { } old && former.Scalar("until")?.Day < day)
                {
                    dead.TryAdd(old, new DeadName(old, name, false));
                }
            }
        }
        else if (record.Scalar("valid_to")?.Day < day
            && LawBook.IsConfirmed(record)
            && ObsoleteName.Successor(law, record, day, table)?.Text("name") is { } successor)
        {
            dead.TryAdd(name, new DeadName(name, successor, false));
            name = successor;
        }
        else
        {
            return;
        }
        foreach (var wrong in record.Scalars("wrong_forms"))
        {
            dead.TryAdd(wrong.Text, new DeadName(wrong.Text, name, true));
        }
    }
}
