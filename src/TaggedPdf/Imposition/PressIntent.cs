using System.Collections.Immutable;
using System.Text;

namespace TaggedPdf.Imposition;

/// <summary>What a PDF/X-4 file is printed on (ISO 15930-7, 6.2.2): its output intent.</summary>
/// <param name="Condition">A name for it, such as that of a characterisation in the ICC's registry.</param>
/// <param name="Profile">An ICC profile of an output device; empty for black ink alone.</param>
/// <param name="Day">Stands for the making where the document has no day of its own: PDF/X wants one.</param>
public sealed record PressIntent(string Condition, ImmutableArray<byte> Profile, DateOnly Day)
{
    private const int HeaderLength = 128;

    /// <summary>How many inks the profile describes.</summary>
    internal int Inks => Profile.IsEmpty || Name(Profile, 16) == "GRAY" ? 1 : Name(Profile, 16) == "CMYK" ? 4 : 3;

    /// <summary>Why a file cannot be the profile of an output intent, in words for whoever named it; null when it can.</summary>
    public static string? Fault(ImmutableArray<byte> profile) =>
        profile.Length < HeaderLength || Name(profile, 36) != "acsp" ? "it is no ICC profile"
        : Name(profile, 12) != "prtr" ? "it describes no printing press: its device class is not `prtr`"
        : Name(profile, 16) is not ("GRAY" or "RGB " or "CMYK") ? $"its inks are `{Name(profile, 16).Trim()}`; PDF/X-4 takes GRAY, RGB and CMYK"
        : null;

    private static string Name(ImmutableArray<byte> profile, int at) => Encoding.Latin1.GetString(profile.AsSpan(at, 4));
}
