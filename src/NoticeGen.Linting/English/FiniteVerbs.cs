using System.Collections.Frozen;

namespace NoticeGen.Linting.English;

/// <summary>Whether a short plain sentence says something, and is not the name of a thing alone.</summary>
internal enum Predicate
{
    /// <summary>It has a verb, or may have one.</summary>
    Present,

    /// <summary>No word of it is known as its verb.</summary>
    Unseen,

    /// <summary>It has none: a name, a list of names, or a clause that a sentence is missing for.</summary>
    None,
}

/// <summary>
/// Looks for the verb of a sentence as Easy Read writes them. English has many words that are a noun in one place and a verb
/// in another ("help", "plan"); such a word counts where it can be a verb, so that no good sentence is blamed.
/// </summary>
internal static class FiniteVerbs
{
    /// <summary>Verbs whatever stands before them.</summary>
    private static readonly FrozenSet<string> Auxiliaries = Set(
        "am is are was were has have had do does did can could may might must will would shall should cannot can't don't doesn't didn't isn't aren't won't it's we're you're they're we'll you'll i'm that's there's what's");

    /// <summary>Forms that are verbs and hardly ever nouns.</summary>
    private static readonly FrozenSet<string> Verbs = Set("""
        accept accepts act acts affect affects add adds agree agrees agreed allow allows apply applies arrange arranges ask asks asked become becomes became begin begins began
        believe believes belong belongs bring brings brought build builds buy buys came check checks choose chooses chose collect collects come comes
        complain complains cost costs consider considers count counts covers cover deal deals decide decides decided delete deletes depends depend destroy destroys
        disagree disagrees do does done eat eats employ employs end ends ended explain explains feel feels felt fight fights fill fills
        find finds found fix fixes follow follows gave get gets gets give gives given go goes got grow grows happen happens happened
        hear hears heard hurt hurts helps helped hide hides hold holds include includes insist involve involves join joins keep keeps kept knew know knows learn learns
        leave leaves left lets let lend lends listen listens live lives look looks looked lose loses lost made make makes manage manages matter matters mean means meant
        meet meets met move moves must need needs needed offer offers open opens own owns pass passes pay pays paid phone phones prefer prefers prevent prevents
        protect protects provide provides publish publishes put puts ran read reads receive receives record records refuse refuses rely relies remember
        remove removes rent rents require requires run runs said save saves saw say says see sees seen sell sells send sends sent serve serves
        share shares shared show shows showed sold speak speaks spoke start starts started stand stands stay stays stop stops stopped suffer suffers
        supply supplies take takes taken talk talks taught teach teaches tell tells told thank thanks think thinks thought took train trains trust trusts
        try tries understand understands use uses used visit visits want wants wanted went wish wishes work works worked worry worries write writes wrote
        """);

    /// <summary>Of those and others, the forms that are as often nouns.</summary>
    private static readonly FrozenSet<string> OrNouns = Set("""
        act acts answer answers benefit benefits change changes check checks claim claims complaint contact contacts cost costs count counts cover covers crime email emails end ends fix
        form forms help hurt holds joins lives leave leaves look looks meet move moves need needs offer offers open own pay phone phones
        place places plan plans post process record records rent rents report reports request requests research review reviews run runs saw
        school schools share shares show shows start stay stop stops study supply support supports talk talks train trains trust trusts
        use uses visit visits vote work works worry worries
        """);

    private static readonly FrozenSet<string> Subjects = Set("i you we they he she it this that these those there who somebody someone everyone nobody anyone people");

    private static readonly FrozenSet<string> Openers = Set("where what who how why when whether which");

    private static readonly FrozenSet<string> Subordinators = Set("where what who whose how why when whether which that if because while unless");

    /// <summary>After one of these a word that can be a noun is one; after "to" a verb is no predicate.</summary>
    private static readonly FrozenSet<string> BeforeNouns = Set(
        "a an the your our my his her its their any some other each every no this these those of in on at for from with by about as to into more extra free good right personal early social");

    private static readonly FrozenSet<string> AfterVerbs = Set("a an the your our my his her its their any some us you me them it this that these those him what how who where if when here there");

    /// <summary>What may stand before the subject of a main clause.</summary>
    private static readonly FrozenSet<string> BeforeSubjects = Set(
        "and or but then so sometimes here please now today also often first later yes no after before if when what where who how why that which because while until unless always usually normally only tomorrow");

    private static readonly FrozenSet<string> Determiners = Set("a an the your our my his her its their any some other all");

    private static readonly FrozenSet<string> Joints = Set("and or");

    public static Predicate In(string sentence)
    {
        var words = Split(sentence);
        if (words.Length == 0 || sentence.TrimEnd().EndsWith('?'))
        {
            return Predicate.Present;
        }
        var isQuestionOrName = Openers.Contains(words[0]) || StartsAsName(words);
        if (!isQuestionOrName && Enumerable.Range(0, words.Length).Any(at => IsVerb(words, at)))
        {
            return Predicate.Present;
        }
        var verbs = Enumerable.Range(0, words.Length).Count(at => IsVerb(words, at));
        if (verbs > 0 && sentence.Contains(',', StringComparison.Ordinal))
        {
            return Predicate.Present;
        }
        var clauses = Enumerable.Range(0, words.Length).Count(at => Subordinators.Contains(words[at]) && !IsBeforeInfinitive(words, at));
        if (Openers.Contains(words[0]))
        {
            return verbs <= Math.Max(1, clauses) ? Predicate.None : Predicate.Present;
        }
        if (verbs == 0)
        {
            return IsName(sentence, words) ? Predicate.None : Predicate.Unseen;
        }
        var openers = clauses - (words[0] is "that" || Subordinators.Contains(words[0]) ? 1 : 0);
        return verbs <= Math.Max(0, openers) + (HidesClause(words) ? 1 : 0) ? Predicate.Unseen : Predicate.Present;
    }

    /// <summary>"How to complain" is no clause of its own: its verb is never counted.</summary>
    private static bool IsBeforeInfinitive(string[] words, int at) => at > 0 && at + 1 < words.Length && words[at + 1] is "to";

    private static bool IsVerb(string[] words, int at)
    {
        var word = words[at];
        var before = at > 0 ? words[at - 1] : "";
        if (Auxiliaries.Contains(word))
        {
            // "have had", "may have": one verb.
            return before != "to" && !(word is "have" or "had" or "do" && Auxiliaries.Contains(before));
        }
        if (Auxiliaries.Contains(before) || before == "to" || (at > 1 && before is "not" && Auxiliaries.Contains(words[at - 2])))
        {
            return false;
        }
        if (OrNouns.Contains(word))
        {
            var next = at + 1 < words.Length ? words[at + 1] : "";
            return Subjects.Contains(before) || (!BeforeNouns.Contains(before) && AfterVerbs.Contains(next))
                || (at > 0 && !BeforeNouns.Contains(before) && !Joints.Contains(before) && (next.Length > 0 || before[^1] == 's' || words.AsSpan(0, at).Contains("and")));
        }
        return Verbs.Contains(word) && (!BeforeNouns.Contains(before) || before is "this" or "these" or "those");
    }

    /// <summary>Whether it is one word or a list of words, or a noun of one word with its article.</summary>
    private static bool IsName(string sentence, string[] words)
    {
        if (words.Any(word => word.EndsWith("ed", StringComparison.Ordinal)))
        {
            return false;
        }
        var parts = sentence.TrimEnd('.', '!', ' ').Split([",", " and ", " or "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return Array.TrueForAll(parts, part =>
        {
            var own = Split(part);
            return own.Length == 1 || (own.Length == 2 && Determiners.Contains(own[0])) || (Determiners.Contains(own[0]) && own.Length <= 5 && !own[2..].Any(word => word[^1] == 's'));
        });
    }

    private static bool StartsAsName(string[] words) =>
        !Subjects.Contains(words[0]) && !BeforeSubjects.Contains(words[0]) && words[0] is not ("in" or "on" or "at" or "for" or "from" or "with" or "by" or "to") && !IsVerb(words, 0);

    /// <summary>A clause without its "that": "the help you have had".</summary>
    private static bool HidesClause(string[] words)
    {
        for (var at = 1; at + 1 < words.Length; at++)
        {
            if (IsVerb(words, at))
            {
                return false;
            }
            if (words[at] is "i" or "you" or "we" or "they" or "he" or "she" && !BeforeSubjects.Contains(words[at - 1]) && IsVerb(words, at + 1))
            {
                return true;
            }
        }
        return false;
    }

    private static string[] Split(string text) =>
        [.. Phrase.Fold(text).ToLowerInvariant().Split([' ', ',', ';', ':', '/'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('.', '!', '?', '"', '“', '”', '(', ')')).Where(word => word.Length > 0)];

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
}
