using System.Text;

namespace NoticeGen.Cli.Workspaces;

/// <summary>Numbers that names are dealt out by: the same everywhere, and as good as chance.</summary>
internal static class Spread
{
    /// <summary>FNV-1a over the bytes of the name (Fowler, Noll, Vo), mixed once more.</summary>
    public static ulong Of(string name)
    {
        var hash = 14695981039346656037UL;
        foreach (var one in Encoding.UTF8.GetBytes(name))
        {
            hash = (hash ^ one) * 1099511628211UL;
        }
        return Mixed(hash);
    }

    /// <summary>Of a name that has this number, and a place.</summary>
    public static ulong At(ulong name, int place) => Mixed(name + (ulong)place);

    /// <summary>The last step of SplitMix64 (Steele, Lea, Flood 2014).</summary>
    private static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
