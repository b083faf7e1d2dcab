using System.Collections;
using System.Globalization;
using NoticeGen.Documents;
using NoticeGen.Records;
using NoticeGen.Templates;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace NoticeGen.Composing;

/// <summary>
/// Every function that templates may use. Scriban's own are not there: they copy strings (so that places are lost), know the
/// clock and chance, or format by the machine's locale.
/// </summary>
internal sealed class TemplateFunctions(NoticeScript script, Words words, TemplateSet templates, EasyWords easyWords)
{
    private readonly HashSet<string> _printedPictures = new(StringComparer.Ordinal);

    public void AddTo(ScriptObject globals)
    {
        Add(globals, "include", 1, 4, Include);
        Add(globals, "statement", 1, 1, Statement);
        Add(globals, "word", 1, 3, Word);
        Add(globals, "date", 1, 1, LongDate);
        Add(globals, "mail", 1, 1, (context, args) => Linked(context, args, "mailto:"));
        Add(globals, "phone", 1, 1, Phone);
        Add(globals, "web", 1, 2, Web);
        Add(globals, "lines", 1, 1, (_, args) => Separated(List(args, 0), Piece.Markup("&#x2028;")));
        Add(globals, "join", 2, 2, (_, args) => Separated(List(args, 0), Piece.Words(Text(args, 1) ?? "")));
        Add(globals, "sentence_list", 1, 1, (_, args) => SentenceList(List(args, 0)));
        Add(globals, "sections", 1, 1, (_, args) => Sections(List(args, 0)));
        Add(globals, "picture", 1, 1, PictureName);
        Add(globals, "picture_credits", 0, 0, PictureCredits);
        Add(globals, "lower_first", 1, 1, (context, args) => Derived(context, args, LowerFirst));
        Add(globals, "upper_first", 1, 1, (context, args) => Derived(context, args, UpperFirst));
        Add(globals, "full_stop", 1, 1, (context, args) => Derived(context, args, FullStop));
        Add(globals, "easy", 1, 1, (context, args) => Text(args, 0) is { Length: > 0 } text ? easyWords.Of(text, context.Strings) : null);
        Add(globals, "hard_words", 0, 0, (_, _) => new ScriptArray(easyWords.Used.Select(word => (object)script.Object(word))));
        Add(globals, "where", 3, 3, Where);
        Add(globals, "without", 3, 3, Without);
        Add(globals, "pluck", 2, 2, Pluck);
        Add(globals, "has", 2, 2, Has);
    }

    /// <summary>A partial, written straight through so that its text keeps its place; its arguments are <c>$0</c>, <c>$1</c> …</summary>
    private object? Include(MappedContext context, ScriptArray args)
    {
        var name = Text(args, 0) ?? "";
        if (context.Partial(name) is not { } partial)
        {
            throw new MissingPartialException(context.CurrentSpan, name, context.PartialNames);
        }
        context.PushLocal();
        try
        {
            context.SetValue(ScriptVariable.Arguments, new ScriptArray(args.Skip(1)), true);
            context.Run(partial);
        }
        finally
        {
            context.PopLocal();
        }
        return null;
    }

    private object? Statement(MappedContext context, ScriptArray args)
    {
        var id = Text(args, 0) ?? "";
        return script.HasStatement(id)
            ? script.Statement(id)
            : throw new MissingStatementException(context.CurrentSpan, id, script.StatementIds);
    }

    private object? Word(MappedContext context, ScriptArray args)
    {
        var key = Text(args, 0) ?? "";
        if (!words.Phrases.ContainsKey(key))
        {
            throw new ScriptRuntimeException(context.CurrentSpan, $"the words of the language `{words.Language}` have no phrase `{key}`");
        }
        return words[key];
    }

    private object? LongDate(MappedContext context, ScriptArray args)
    {
        if (Text(args, 0) is not { } text)
        {
            return null;
        }
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            throw new ScriptRuntimeException(context.CurrentSpan, $"`{text}` is not a date");
        }
        return new Pieces([Piece.Markup("["), Piece.Words(context.Strings.Derive(words.LongDate(day), text)), Piece.Markup($"](date:{text})")]);
    }

    private static Pieces? Linked(MappedContext context, ScriptArray args, string scheme)
    {
        _ = context;
        return Text(args, 0) is not { } text
            ? null
            : new Pieces([Piece.Markup("["), Piece.Words(text), Piece.Markup($"](<{scheme}{MarkdownEscape.Destination(text)}>)")]);
    }

    /// <summary>A telephone link in the international form that every telephone understands (RFC 3966).</summary>
    private static object? Phone(MappedContext context, ScriptArray args)
    {
        _ = context;
        if (Text(args, 0) is not { } text)
        {
            return null;
        }
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        var number = text.TrimStart().StartsWith('+') ? "+" + digits
            : digits.StartsWith('0') ? "+44" + digits[1..]
            : digits;
        return new Pieces([Piece.Markup("["), Piece.Words(text), Piece.Markup($"](<tel:{number}>)")]);
    }

    private static object? Web(MappedContext context, ScriptArray args)
    {
        _ = context;
        var url = Text(args, 0);
        var text = args.Count > 1 ? Text(args, 1) : url;
        if (url is null)
        {
            return text;
        }
        // The address itself is a value of the notice: an empty run of it marks it as printed.
        return new Pieces([Piece.Markup("["), Piece.Words(text ?? url), Piece.Markup($"](<{MarkdownEscape.Destination(url)}>)"), new Piece(url, IsMarkup: false) { IsMark = true }]);
    }

    /// <summary>"a, b and c", with the language's word for "and".</summary>
    private Pieces SentenceList(List<string> items)
    {
        var pieces = new List<Piece>();
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                pieces.Add(Piece.Markup(i == items.Count - 1 ? " " + words["and"] + " " : ", "));
            }
            pieces.Add(Piece.Words(items[i]));
        }
        return new Pieces([.. pieces]);
    }

    /// <summary>"sections 10 and 11, Schedule 1": numbers take the word "section", named parts stand as they are.</summary>
    private Pieces Sections(List<string> items)
    {
        var numbered = items.FindAll(item => char.IsAsciiDigit(item[0]));
        var pieces = new List<Piece>();
        if (numbered.Count > 0)
        {
            pieces.Add(Piece.Markup(words[numbered.Count == 1 ? "section" : "sections"] + " "));
            pieces.AddRange(SentenceList(numbered).Items);
        }
        foreach (var item in items.FindAll(item => !char.IsAsciiDigit(item[0])))
        {
            if (pieces.Count > 0)
            {
                pieces.Add(Piece.Markup(", "));
            }
            pieces.Add(Piece.Words(item));
        }
        return new Pieces([.. pieces]);
    }

    /// <summary>A picture's name, known to exist, as the argument of an <c>illustrated</c> row.</summary>
    private object? PictureName(MappedContext context, ScriptArray args)
    {
        var name = Text(args, 0) ?? "";
        if (!templates.Pictures.ContainsKey(name))
        {
            throw new ScriptRuntimeException(context.CurrentSpan, $"there is no picture called `{name}`");
        }
        _printedPictures.Add(name);
        return new Pieces([Piece.Markup(name)]);
    }

    /// <summary>What is to be said about the makers of the pictures above this place, each once, in the order of the alphabet.</summary>
    private ScriptArray PictureCredits(MappedContext context, ScriptArray args)
    {
        _ = args;
        return new ScriptArray(_printedPictures
            .Select(name => templates.Pictures[name].Record.Scalar("credit"))
            .OfType<Scalar>()
            .DistinctBy(credit => credit.Text, StringComparer.Ordinal)
            .OrderBy(credit => credit.Text, StringComparer.Ordinal)
            .Select(credit => (object?)context.Strings.Add(credit)));
    }

    private static string? Derived(MappedContext context, ScriptArray args, Func<string, string> change) =>
        Text(args, 0) is { Length: > 0 } text ? context.Strings.Derive(change(text), text) : null;

    /// <summary>Small first letter, unless the word is an abbreviation or a name with a second capital.</summary>
    private static string LowerFirst(string text) =>
        text.Length > 1 && char.IsUpper(text[1]) ? text : char.ToLowerInvariant(text[0]) + text[1..];

    private static string UpperFirst(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string FullStop(string text)
    {
        var trimmed = text.TrimEnd();
        return trimmed.Length == 0 || trimmed[^1] is '.' or '!' or '?' or ':' ? trimmed : trimmed + ".";
    }

    /// <summary>The items of a list whose field is the given text; a missing field counts as empty text.</summary>
    private static object? Where(MappedContext context, ScriptArray args) => Filter(context, args, keepEqual: true);

    private static object? Without(MappedContext context, ScriptArray args) => Filter(context, args, keepEqual: false);

    private static ScriptArray Filter(MappedContext context, ScriptArray args, bool keepEqual)
    {
        var wanted = Text(args, 2) ?? "";
        var kept = new ScriptArray();
        foreach (var item in Items(args, 0))
        {
            if (item is ScriptObject record && (FieldOf(context, record, Text(args, 1)) as string ?? "") == wanted == keepEqual)
            {
                kept.Add(item);
            }
        }
        return kept;
    }

    /// <summary>One field of every item that has it.</summary>
    private static object? Pluck(MappedContext context, ScriptArray args)
    {
        var values = new ScriptArray();
        foreach (var item in Items(args, 0).OfType<ScriptObject>())
        {
            if (FieldOf(context, item, Text(args, 1)) is { } value)
            {
                values.Add(value);
            }
        }
        return values;
    }

    /// <summary>Whether any item of a list has the field.</summary>
    private static object? Has(MappedContext context, ScriptArray args) =>
        Items(args, 0).OfType<ScriptObject>().Any(item => FieldOf(context, item, Text(args, 1)) is not null);

    private static object? FieldOf(MappedContext context, ScriptObject record, string? field) =>
        record.TryGetValue(context, context.CurrentSpan, field ?? "", out var value) ? value : null;

    private static Pieces Separated(List<string> items, Piece separator)
    {
        var pieces = new List<Piece>();
        foreach (var item in items)
        {
            if (pieces.Count > 0)
            {
                pieces.Add(separator with { KeepSpaces = true });
            }
            pieces.Add(Piece.Words(item));
        }
        return new Pieces([.. pieces]);
    }

    private static string? Text(ScriptArray args, int index) => index < args.Count ? args[index] as string : null;

    private static IEnumerable<object?> Items(ScriptArray args, int index) =>
        index < args.Count && args[index] is IEnumerable items and not string ? items.Cast<object?>() : [];

    private static List<string> List(ScriptArray args, int index) => [.. Items(args, index).OfType<string>()];

    private static void Add(ScriptObject globals, string name, int required, int most, Func<MappedContext, ScriptArray, object?> run) =>
        globals[name] = new TemplateFunction(required, most, run);

    /// <summary>One function, called without reflection.</summary>
    private sealed class TemplateFunction(int required, int most, Func<MappedContext, ScriptArray, object?> run) : IScriptCustomFunction
    {
        public int RequiredParameterCount => required;

        public int ParameterCount => most;

        public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

        public Type ReturnType => typeof(object);

        public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

        public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            run((MappedContext)context, arguments);

        public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            new(Invoke(context, callerContext, arguments, blockStatement));
    }
}

/// <summary>A template included a partial that does not exist.</summary>
internal sealed class MissingPartialException(SourceSpan span, string name, IEnumerable<string> known)
    : ScriptRuntimeException(span, $"there is no partial `{name}`")
{
    public string Name { get; } = name;

    public IReadOnlyList<string> Known { get; } = [.. known.Order(StringComparer.Ordinal)];
}

/// <summary>A template asked for a standard sentence that does not exist.</summary>
internal sealed class MissingStatementException(SourceSpan span, string id, IEnumerable<string> known)
    : ScriptRuntimeException(span, $"there is no standard sentence `{id}`")
{
    public string Id { get; } = id;

    public IReadOnlyList<string> Known { get; } = [.. known];
}
