using NoticeGen.Law;
using NoticeGen.Records;

namespace NoticeGen.Linting;

/// <summary>A name or a word that should not stand in a notice.</summary>
/// <param name="IsWrongForm">It never was right: a slip, such as "of" for "for".</param>
public sealed record DeadName(string Text, string Instead, bool IsWrongForm);

/// <summary>
/// Names or words of the reference data, those that may be written and those that may not. The longest that fits counts, so
/// that "Department of Health" is not found inside "Department of Health and Social Care".
/// </summary>
public sealed class NameList
{
    private readonly List<(string Text, DeadName? Dead)> _byLength;
    private readonly PhraseIndex _index;

    private NameList(List<(string Text, DeadName? Dead)> names)
    {
        _byLength = names;
        _index = new PhraseIndex([.. names.Select(name => name.Text)]);
    }

    /// <summary>The names of bodies and programmes on a day.</summary>
    public static NameList Of(LawBook law, DateOnly day)
    {
        var register = new Register(law, day);
        foreach (var table in (ReadOnlySpan<string>)["bodies", "programmes"])
        {
            foreach (var record in law.Table(table))
            {
                register.Add(table, record);
            }
        }
        return new NameList([.. register.Names()]);
    }

    /// <summary>The titles of laws, of which only wrong forms are dead: a repealed law keeps its name.</summary>
    public static NameList OfStatutes(LawBook law)
    {
        var register = new Register(law, default);
        foreach (var statute in law.Table("statutes"))
        {
            register.AddStatute(statute);
        }
        return new NameList([.. register.Names()]);
    }

    /// <summary>
    /// Notice words with a plain word for each. Terms of the law, and those that Easy Read explains, have no plainer word that
    /// means the same, and are left alone; so are abbreviations, which a text may explain.
    /// </summary>
    public static NameList OfJargon(LawBook law)
    {
        var register = new Register(law, default);
        foreach (var entry in law.Table("hard_words"))
        {
            register.AddRight(entry.Text("word"));
        }
        foreach (var entry in law.Table("jargon"))
        {
            if (entry.Scalar("term")?.IsTrue == true)
            {
                register.AddRight(entry.Text("word"));
            }
            else
            {
                register.AddPlain(entry.Text("word"), entry.Text("say"));
            }
        }
        return new NameList([.. register.Names()]);
    }

    /// <summary>The record that stands for another one on a day: itself while it is right, else what took over; null when that is not known.</summary>
    public static Record? Successor(LawBook law, Record record, DateOnly day, string table)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var current = record;
        while (current is not null && !LawBook.IsValid(current, day) && visited.Add(current.Id))
        {
            current = current.Text("successor") is { } next ? law.Find(table, next) : null;
        }
        return current is not null && LawBook.IsValid(current, day) ? current : null;
    }

    /// <summary>The dead names in a folded text with their places. A name counts only as written: capitals matter.</summary>
    public IEnumerable<(int At, DeadName Name)> DeadIn(string folded)
    {
        var candidates = _index.In(folded);
        if (!candidates.Any(number => _byLength[number].Dead is not null))
        {
            yield break;
        }
        List<(int Start, int End)>? taken = null;
        foreach (var number in candidates)
        {
            var (name, dead) = _byLength[number];
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

    /// <summary>Sorts the names of the reference data into those that may be written and those that may not.</summary>
    private sealed class Register(LawBook law, DateOnly day)
    {
        private readonly HashSet<string> _alive = new(StringComparer.Ordinal);
        private readonly Dictionary<string, DeadName> _dead = new(StringComparer.Ordinal);

        /// <summary>The longest first. A name that is dead for one body and alive for another is alive.</summary>
        public IEnumerable<(string Text, DeadName? Dead)> Names() =>
            _alive.Select(name => (Text: name, Dead: (DeadName?)null))
                .Concat(_dead.Where(entry => !_alive.Contains(entry.Key)).Select(entry => (Text: entry.Key, Dead: (DeadName?)entry.Value)))
                .OrderByDescending(entry => entry.Text.Length)
                .ThenBy(entry => entry.Text, StringComparer.Ordinal);

        public void Add(string table, Record record)
        {
            if (record.Text("name") is not { } name)
            {
                return;
            }
            if (LawBook.IsValid(record, day))
            {
                _alive.Add(name);
                AddFormer(record, name);
            }
            else if (record.Scalar("valid_to")?.Day < day
                && LawBook.IsConfirmed(record)
                && Successor(law, record, day, table)?.Text("name") is { } successor)
            {
                _dead.TryAdd(name, new DeadName(name, successor, false));
                name = successor;
            }
            else
            {
                // What is not known for certain to be dead is left alone, and hides the shorter names in it.
                _alive.Add(name);
                return;
            }
            AddWrongForms(record, name);
        }

        public void AddRight(string? name)
        {
            if (name is not null)
            {
                _alive.Add(name);
            }
        }

        public void AddPlain(string? word, string? plain)
        {
            if (word is not null && plain is not null && word.Any(char.IsLower))
            {
                _dead.TryAdd(word, new DeadName(word, plain, true));
            }
        }

        public void AddStatute(Record statute)
        {
            if (statute.Text("title") is { } title)
            {
                _alive.Add(title);
                AddWrongForms(statute, title);
            }
        }

        private void AddWrongForms(Record record, string name)
        {
            foreach (var wrong in record.Scalars("wrong_forms"))
            {
                _dead.TryAdd(wrong.Text, new DeadName(wrong.Text, name, true));
            }
        }

        private void AddFormer(Record record, string name)
        {
            foreach (var former in record.Records("former"))
            {
                // Without a last day nobody knows that the name is dead, and a name of several bodies may live on elsewhere.
                if (former.Text("name") is { } old && former.Scalar("until")?.Day < day)
                {
                    _dead.TryAdd(old, new DeadName(old, name, false));
                }
            }
        }
    }
}
