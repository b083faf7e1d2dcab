namespace TaggedPdf.Bidi;

/// <summary>
/// The embedding levels of a paragraph by the Unicode Bidirectional Algorithm (UAX #9, revision 46): explicit levels
/// (X1 to X8), isolating run sequences (X10), and then the weak, neutral and implicit rules in <see cref="RunSequence"/>.
/// Line-wise rules (L1, L2) are applied where lines are known.
/// </summary>
internal sealed class BidiParagraph
{
    private const int DeepestLevel = 125;

    private readonly int[] _characters;
    private readonly BidiClass[] _originals;
    private readonly BidiClass[] _classes;
    private readonly byte[] _levels;
    private readonly int[] _matches;
    private readonly byte _base;

    /// <summary>The levels before implicit rules raise them: the directions at the ends of sequences come from these.</summary>
    private byte[] _explicit = [];

    private BidiParagraph(int[] characters, byte baseLevel)
    {
        _characters = characters;
        _originals = Array.ConvertAll(characters, BidiClasses.Of);
        _classes = (BidiClass[])_originals.Clone();
        _levels = new byte[characters.Length];
        _matches = MatchIsolates();
        _base = baseLevel;
    }

    /// <summary>Levels of the code points of one paragraph; those that rule X9 removes keep the level around them.</summary>
    /// <param name="characters">Code points.</param>
    /// <param name="baseLevel">0 for left to right, 1 for right to left.</param>
    public static byte[] Levels(int[] characters, byte baseLevel)
    {
        var paragraph = new BidiParagraph(characters, baseLevel);
        paragraph.AssignExplicit();
        paragraph.ResolveSequences();
        paragraph.LiftRemoved();
        return paragraph._levels;
    }

    /// <summary>The base level by the first strong character (P2, P3): 0 when there is none.</summary>
    public static byte FirstStrong(ReadOnlySpan<int> characters) => FirstStrong(characters, 0, characters.Length) ?? 0;

    /// <summary>Rules X5b and X6a need to know which PDI belongs to which isolate (BD9).</summary>
    private int[] MatchIsolates()
    {
        var matches = new int[_originals.Length];
        Array.Fill(matches, -1);
        var open = new Stack<int>();
        for (var i = 0; i < matches.Length; i++)
        {
            if (IsIsolate(_originals[i]))
            {
                open.Push(i);
            }
            else if (_originals[i] == BidiClass.PDI && open.TryPop(out var start))
            {
                matches[start] = i;
                matches[i] = start;
            }
        }
        return matches;
    }

    private static bool IsIsolate(BidiClass type) => type is BidiClass.LRI or BidiClass.RLI or BidiClass.FSI;

    private static bool IsRemoved(BidiClass type) =>
        type is BidiClass.LRE or BidiClass.LRO or BidiClass.RLE or BidiClass.RLO or BidiClass.PDF or BidiClass.BN;

    private static byte? FirstStrong(ReadOnlySpan<int> characters, int start, int end)
    {
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            switch (BidiClasses.Of(characters[i]))
            {
                case BidiClass.LRI or BidiClass.RLI or BidiClass.FSI:
                    depth++;
                    break;
                case BidiClass.PDI when depth > 0:
                    depth--;
                    break;
                case BidiClass.L when depth == 0:
                    return 0;
                case BidiClass.R or BidiClass.AL when depth == 0:
                    return 1;
            }
        }
        return null;
    }

    /// <summary>X1 to X8.</summary>
    private void AssignExplicit()
    {
        var stack = new Stack<Status>();
        stack.Push(new Status(_base, null, false));
        int overflowIsolates = 0, overflowEmbeddings = 0, validIsolates = 0;
        for (var i = 0; i < _originals.Length; i++)
        {
            var type = _originals[i];
            var top = stack.Peek();
            _levels[i] = top.Level;
            if (type is BidiClass.RLE or BidiClass.LRE or BidiClass.RLO or BidiClass.LRO)
            {
                var level = NextLevel(top.Level, type is BidiClass.RLE or BidiClass.RLO);
                if (level <= DeepestLevel && overflowIsolates == 0 && overflowEmbeddings == 0)
                {
                    BidiClass? forced = type == BidiClass.RLO ? BidiClass.R : type == BidiClass.LRO ? BidiClass.L : null;
                    stack.Push(new Status(level, forced, false));
                }
                else if (overflowIsolates == 0)
                {
                    overflowEmbeddings++;
                }
            }
            else if (IsIsolate(type))
            {
                _classes[i] = top.Forced ?? type;
                var level = NextLevel(top.Level, IsRightToLeftIsolate(i));
                if (level <= DeepestLevel && overflowIsolates == 0 && overflowEmbeddings == 0)
                {
                    validIsolates++;
                    stack.Push(new Status(level, null, true));
                }
                else
                {
                    overflowIsolates++;
                }
            }
            else if (type == BidiClass.PDI)
            {
                if (overflowIsolates > 0)
                {
                    overflowIsolates--;
                }
                else if (validIsolates > 0)
                {
                    overflowEmbeddings = 0;
                    while (!stack.Pop().Isolate)
                    {
                    }
                    validIsolates--;
                }
                _levels[i] = stack.Peek().Level;
                _classes[i] = stack.Peek().Forced ?? type;
            }
            else if (type == BidiClass.PDF)
            {
                if (overflowIsolates == 0 && overflowEmbeddings > 0)
                {
                    overflowEmbeddings--;
                }
                else if (overflowIsolates == 0 && !top.Isolate && stack.Count > 1)
                {
                    stack.Pop();
                }
            }
            else if (type == BidiClass.B)
            {
                _levels[i] = _base;
            }
            else if (type != BidiClass.BN && top.Forced is { } forced)
            {
                _classes[i] = forced;
            }
        }
    }

    private static byte NextLevel(byte level, bool rightToLeft) =>
        (byte)(rightToLeft ? (level + 1) | 1 : (level + 2) & ~1);

    private bool IsRightToLeftIsolate(int index) => _originals[index] switch
    {
        BidiClass.RLI => true,
        BidiClass.FSI => FirstStrong(_characters, index + 1, _matches[index] < 0 ? _characters.Length : _matches[index]) == 1,
        _ => false,
    };

    /// <summary>X10: level runs joined over isolates, each resolved on its own.</summary>
    private void ResolveSequences()
    {
        _explicit = (byte[])_levels.Clone();
        var runs = LevelRuns();
        var runOfStart = new Dictionary<int, List<int>>();
        foreach (var run in runs)
        {
            runOfStart[run[0]] = run;
        }
        foreach (var run in runs)
        {
            var first = run[0];
            if (_originals[first] == BidiClass.PDI && _matches[first] >= 0)
            {
                continue;
            }
            var sequence = new List<int>(run);
            for (var last = sequence[^1]; IsIsolate(_originals[last]) && _matches[last] >= 0; last = sequence[^1])
            {
                sequence.AddRange(runOfStart[_matches[last]]);
            }
            Resolve(sequence);
        }
    }

    private void Resolve(List<int> sequence)
    {
        var level = _explicit[sequence[0]];
        var before = sequence[0] - 1;
        while (before >= 0 && IsRemoved(_originals[before]))
        {
            before--;
        }
        var last = sequence[^1];
        var after = last + 1;
        while (after < _originals.Length && IsRemoved(_originals[after]))
        {
            after++;
        }
        var openEnd = IsIsolate(_originals[last]) && _matches[last] < 0;
        var start = Math.Max(level, before < 0 ? _base : _explicit[before]);
        var end = Math.Max(level, after >= _originals.Length || openEnd ? _base : _explicit[after]);
        new RunSequence(sequence, (_characters, _originals, _classes, _levels), Strong(start), Strong(end)).Resolve();
    }

    private static BidiClass Strong(int level) => (level & 1) != 0 ? BidiClass.R : BidiClass.L;

    private List<List<int>> LevelRuns()
    {
        var runs = new List<List<int>>();
        List<int>? current = null;
        for (var i = 0; i < _originals.Length; i++)
        {
            if (IsRemoved(_originals[i]))
            {
                continue;
            }
            if (current is null || _levels[current[^1]] != _levels[i])
            {
                current = [];
                runs.Add(current);
            }
            current.Add(i);
        }
        return runs;
    }

    /// <summary>Removed characters take the level of what stands before them, so that they never divide a run.</summary>
    private void LiftRemoved()
    {
        for (var i = 0; i < _levels.Length; i++)
        {
            if (IsRemoved(_originals[i]))
            {
                _levels[i] = i == 0 ? _base : _levels[i - 1];
            }
        }
    }

    /// <summary>An entry of the directional status stack.</summary>
    private readonly record struct Status(byte Level, BidiClass? Forced, bool Isolate);
}
