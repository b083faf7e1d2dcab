using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Notices;
using NoticeGen.Records;
using NoticeGen.Source;
using NoticeGen.Templates;

namespace NoticeGen.Reading;

/// <summary>
/// Lays the texts of an overlay over what it translates: fields by name, items by id, or by their place in lists whose items
/// have none. What does not fit is reported and left out.
/// </summary>
public sealed class Translation(Overlay overlay, List<Diagnostic> problems)
{
    /// <summary>Names another file; the same in every language.</summary>
    private const string Base = "base";

    /// <summary>What the reference data is called where a file of notices has its path.</summary>
    public const string Law = "law";

    /// <summary>Of the reference data: how many forms a word has is each language's own.</summary>
    private const string Forms = "forms";

    private readonly SortedDictionary<string, bool> _confirmed = new(StringComparer.Ordinal);

    /// <summary>Of the reference data: what was said of the texts of a record by its id, whether somebody qualified has confirmed them.</summary>
    public IReadOnlyDictionary<string, bool> Confirmed => _confirmed;

    public YamlMap Over(RecordType type, YamlMap lower, YamlMap upper)
    {
        var entries = new List<YamlEntry>(overlay.Of == Law ? lower.Entries.Where(entry => entry.Key.Text != Forms) : lower.Entries);
        var places = Layers.PlacesOf(entries, entry => entry.Key.Text);
        foreach (var (key, value) in upper.Entries)
        {
            if (value is YamlScalar { IsAbsent: true } || (type.HasId && key.Text == "id"))
            {
                continue;
            }
            if (overlay.Of == Law && key.Text == "confirmed" && type.HasId && upper.Find("id") is YamlScalar id)
            {
                Confirm(id.Text, value);
                continue;
            }
            var place = places.GetValueOrDefault(key.Text, -1);
            if (type.Find(key.Text) is not { } field)
            {
                // Not among the fields: said in the same words as of every file.
                entries.Add(new YamlEntry(key, value));
            }
            else if (!MayHoldText(field.Type) || field.Name == Base)
            {
                Report(key.Origin, $"`{key.Text}` is no text: it is the same in every language", "take the line out");
            }
            else if (overlay.Of == Law && field.Name == Forms)
            {
                entries.Add(new YamlEntry(key, value));
            }
            else if (place < 0 || entries[place].Value is YamlScalar { IsAbsent: true })
            {
                Report(key.Origin, $"`{overlay.Of}` says no `{key.Text}` here, so there is nothing to translate", $"take it out, or say it in `{overlay.Of}` first");
            }
            else
            {
                entries[place] = new YamlEntry(entries[place].Key, Over(field, entries[place].Value, value));
            }
        }
        return new YamlMap(lower.Origin, entries);
    }

    private void Confirm(string id, YamlNode value)
    {
        if (value is YamlScalar { Text: "true" or "false" } said)
        {
            _confirmed[id] = said.Text == "true";
        }
        else
        {
            Report(value.Origin, "whether somebody has confirmed these texts is not said with `true` or `false`", "write `confirmed: true` once a qualified translator has read them");
        }
    }

    private YamlNode Over(Field field, YamlNode lower, YamlNode upper) => (field.Type, lower, upper) switch
    {
        (NestedType nested, YamlMap below, YamlMap above) => Over(nested.Record, below, above),
        (ListType { Item: ScalarType } list, _, _) when TranslatedText.IsText(field) && Layers.AsList(lower, list) is { } below && Layers.AsList(upper, list) is { } above =>
            TextsByPlace(below, above),
        (ListType { Item: NestedType item } list, _, _) when Layers.AsList(lower, list) is { } below && Layers.AsList(upper, list) is { } above =>
            item.Record.HasId ? ById(item.Record, below, above) : ByPlace(item.Record, below, above),
        _ => upper,
    };

    private YamlList ById(RecordType type, YamlList lower, YamlList upper)
    {
        var items = new List<YamlNode>(lower.Items);
        var places = Layers.PlacesOf(items, Layers.IdOf);
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in upper.Items)
        {
            if (item is not YamlMap map || map.Find("id") is not YamlScalar id)
            {
                Report(item.Origin, "this item has no `id`, so nothing says what it translates", $"give it the `id` that it has in `{overlay.Of}`");
                continue;
            }
            if (!places.TryGetValue(id.Text, out var place))
            {
                var nearest = Suggestion.Nearest(id.Text, places.Keys);
                Report(id.Origin, $"there is no item `{id.Text}` to translate", nearest is not null ? $"did you mean `{nearest}`?" : $"take it out, or add it to `{overlay.Of}` first");
                continue;
            }
            if (!said.Add(id.Text))
            {
                Report(id.Origin, $"`{id.Text}` is translated twice", "put its texts together under the first one");
                continue;
            }
            items[place] = Over(type, (YamlMap)items[place], map);
        }
        return new YamlList(lower.Origin, items);
    }

    private YamlList ByPlace(RecordType type, YamlList lower, YamlList upper)
    {
        if (lower.Items.Count != upper.Items.Count || !upper.Items.All(item => item is YamlMap) || !lower.Items.All(item => item is YamlMap))
        {
            return OfAnotherNumber(lower, upper);
        }
        return new YamlList(lower.Origin, [.. lower.Items.Zip(upper.Items, (below, above) => Over(type, (YamlMap)below, (YamlMap)above))]);
    }

    /// <summary>A text that is left empty stays as it was written.</summary>
    private YamlList TextsByPlace(YamlList lower, YamlList upper) => lower.Items.Count == upper.Items.Count
        ? new YamlList(lower.Origin, [.. lower.Items.Zip(upper.Items, (below, above) => above is YamlScalar { IsAbsent: true } ? below : above)])
        : OfAnotherNumber(lower, upper);

    private YamlList OfAnotherNumber(YamlList lower, YamlList upper)
    {
        Report(
            upper.Origin,
            $"there {(upper.Items.Count == 1 ? "is 1 item" : $"are {upper.Items.Count} items")} here, and {lower.Items.Count} in what this translates",
            "these items have no ids: give one for each, in the same order");
        return lower;
    }

    private void Report(Origin origin, string message, string help) => problems.Add(LanguageProblems.OverlayUnusable.At(origin, message, help));

    private static bool MayHoldText(FieldType type) => type switch
    {
        ScalarType scalar => scalar.Kind is ScalarKind.Text or ScalarKind.Markdown,
        ListType list => MayHoldText(list.Item),
        TableType table => MayHoldText(table.Value),
        NestedType => true,
        _ => false,
    };

    /// <summary>Overlays that translate nothing that is there, or into a language that has no words.</summary>
    public static IEnumerable<Diagnostic> Strays(InputFiles files, TemplateSet templates)
    {
        foreach (var file in files.Under("notices"))
        {
            var at = Origin.Of(new SourceText(file.Path, ""));
            if (NoticeFiles.OverlayAt(file.Path) is not { } overlay)
            {
                if (NoticeFiles.MistakenOverlayAt(file.Path) is { } mistaken && files.Find(mistaken.Of) is not null)
                {
                    yield return LanguageProblems.OverlayUnusable.At(
                        at, $"`{mistaken.Language}` is not the name of a language: BCP 47 has `cy` for Welsh, `ur` for Urdu", $"name the file `{NoticeFiles.OverlayPath(mistaken.Of, "cy")}` for Welsh; a notice's name holds no dots");
                }
                continue;
            }
            if (files.Find(overlay.Of) is null)
            {
                yield return LanguageProblems.OverlayUnusable.At(
                    at, $"this says in the language `{overlay.Language}` what `{overlay.Of}` says, and there is no such file", $"write `{overlay.Of}`, or take this file away; a notice's name holds no dots");
            }
            else if (overlay.Language == Edition.SourceLanguage)
            {
                yield return LanguageProblems.OverlayUnusable.At(
                    at, $"`{overlay.Of}` is written in `{overlay.Language}` already", "write the texts there, and take this file away");
            }
            else if (!templates.Words.ContainsKey(overlay.Language) && files.Find($"templates/words/{overlay.Language}.yaml") is null)
            {
                var nearest = Suggestion.Nearest(overlay.Language, templates.Words.Keys.Order(StringComparer.Ordinal));
                yield return LanguageProblems.OverlayUnusable.At(
                    at, $"there are no words for the language `{overlay.Language}`", nearest is not null && nearest != Edition.SourceLanguage ? $"did you mean `{nearest}`?" : $"write `templates/words/{overlay.Language}.yaml`");
            }
        }
    }
}
