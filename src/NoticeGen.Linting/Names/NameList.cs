using NoticeGen.Law;
using NoticeGen.Linting.English;
using NoticeGen.Records;

namespace NoticeGen.Linting.Names;

/// <summary>Why a name should not stand in a notice.</summary>
public enum NameFault
{
    /// <summary>It never was right: a slip, such as "of" for "for".</summary>
    WrongForm,

    /// <summary>The thing itself has another name today.</summary>
    Renamed,

    /// <summary>Another body or programme took over.</summary>
    Replaced,

    /// <summary>It has ended, and no one body or programme took its place: a person must say what is meant.</summary>
    Ended,
}

/// <summary>A name or a word that should not stand in a notice.</summary>
/// <param name="Instead">The name to write; for what has ended, advice that completes "… has ended:".</param>
public sealed record DeadName(string Text, string Instead, NameFault Fault)
{
    public bool IsWrongForm => Fault == NameFault.WrongForm;

    /// <summary>The name in full, where this is a short or another form of it.</summary>
    public string Of { get; init; } = Text;

    /// <summary>The last day on which it was right; null where nobody knows it.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether a good source was seen for what is said of it.</summary>
    public bool IsConfirmed { get; init; } = true;

    /// <summary>Whether a body of Northern Ireland has this name.</summary>
    public bool IsOfNorthernIreland { get; init; }
}

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
    /// <param name="inEveryForm">With the other forms of each word too, as Easy Read asks: what is said in place of them is said of the word itself.</param>
    public static NameList OfJargon(LawBook law, bool inEveryForm)
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
                register.AddPlain(entry.Text("word"), entry.Text("say"), inEveryForm);
            }
        }
        return new NameList([.. register.Names()]);
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
                if (dead is not null && !IsInAddress(folded, at, end))
                {
                    yield return (at, dead);
                }
            }
        }
    }

    /// <summary>Part of an email or web address, which is called what it is called.</summary>
    internal static bool IsInAddress(string folded, int at, int end) =>
        (at > 0 && (folded[at - 1] is '@' or '_' || (folded[at - 1] == '/' && !IsBeside(folded, at - 1))))
        || (at > 1 && folded[at - 1] == '.' && char.IsLetterOrDigit(folded[at - 2]))
        || (end < folded.Length && folded[end] is '@' or '_')
        || (end + 1 < folded.Length && folded[end] == '.' && char.IsLetterOrDigit(folded[end + 1]));

    /// <summary>A stroke between two words, as in "EU/EEA": no full stop and no other stroke stands before it without a blank.</summary>
    private static bool IsBeside(string folded, int stroke)
    {
        var start = stroke;
        while (start > 0 && !char.IsWhiteSpace(folded[start - 1]))
        {
            start--;
        }
        return start < stroke && !folded.AsSpan(start, stroke - start).ContainsAny('.', '/', ':');
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
                AddRight(name);
                AddRight(record.Text("short_name"));
                AddRights(record);
                AddFormer(record, name);
                AddWrongForms(record, name, NameFault.WrongForm);
            }
            else if (record.Scalar("valid_to")?.Day < day && Instead(table, record) is { } instead)
            {
                var dead = new DeadName(name, instead.Name, instead.Fault) { Until = record.Scalar("valid_to")!.Day, IsConfirmed = LawBook.IsConfirmed(record) };
                AddDead(dead, record);
                AddWrongForms(record, instead.Name, instead.Fault == NameFault.Ended ? NameFault.Ended : NameFault.WrongForm);
            }
            else
            {
                // What is not known to be dead is left alone, and hides the shorter names in it.
                AddRight(name);
                AddRights(record);
            }
        }

        /// <summary>What stands today in the place of something that has ended; null when nobody knows.</summary>
        private (string Name, NameFault Fault)? Instead(string table, Record record)
        {
            if (law.Successor(table, record, day)?.Text("name") is { } successor)
            {
                return (successor, NameFault.Replaced);
            }
            return law.LastAdvice(table, record) is { } advice ? (advice, NameFault.Ended) : null;
        }

        private void AddRights(Record record)
        {
            foreach (var form in record.Scalars("other_forms"))
            {
                _alive.Add(form.Text);
            }
        }

        /// <summary>A dead name in every form in which it is met: short, plural, with other capitals, with "&amp;".</summary>
        private void AddDead(DeadName dead, Record record)
        {
            foreach (var form in NameForms.Of(dead.Text).Concat(record.Scalars("other_forms").SelectMany(form => NameForms.Of(form.Text))))
            {
                _dead.TryAdd(form, dead with { Text = form, Of = dead.Of });
            }
            if (record.Text("short_name") is { } shortName)
            {
                foreach (var form in NameForms.Of(shortName))
                {
                    _dead.TryAdd(form, dead with { Text = form, Of = dead.Of });
                }
            }
        }

        public void AddRight(string? name)
        {
            if (name is not null)
            {
                _alive.Add(name);
            }
        }

        public void AddPlain(string? word, string? plain, bool inEveryForm)
        {
            if (word is null || plain is null || !word.Any(char.IsLower))
            {
                return;
            }
            _dead.TryAdd(word, new DeadName(word, plain, NameFault.WrongForm));
            foreach (var form in inEveryForm ? WordForms.Of(word) : [])
            {
                _dead.TryAdd(form, new DeadName(form, plain, NameFault.WrongForm) { Of = word });
            }
        }

        public void AddStatute(Record statute)
        {
            if (statute.Text("title") is { } title)
            {
                _alive.Add(title);
                AddWrongForms(statute, title, NameFault.WrongForm);
            }
        }

        private void AddWrongForms(Record record, string name, NameFault fault)
        {
            foreach (var wrong in record.Scalars("wrong_forms"))
            {
                _dead.TryAdd(wrong.Text, new DeadName(wrong.Text, name, fault) { IsOfNorthernIreland = IsOfNorthernIreland(record, wrong.Text) });
            }
        }

        private void AddFormer(Record record, string name)
        {
            foreach (var former in record.Records("former"))
            {
                // Without a last day nobody knows that the name is dead, and a name of several bodies may live on elsewhere.
                if (former.Text("name") is { } old && former.Scalar("until")?.Day < day)
                {
                    AddDead(new DeadName(old, name, NameFault.Renamed) { Until = former.Scalar("until")!.Day, IsConfirmed = LawBook.IsConfirmed(record), IsOfNorthernIreland = IsOfNorthernIreland(record, old) }, former);
                }
            }
        }

        private static bool IsOfNorthernIreland(Record record, string name) => record.FindScalars("of_northern_ireland").Any(own => own.Text == name);
    }
}
