using System.Buffers;
using System.IO.Compression;
using System.Runtime.InteropServices;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace NoticeGen.Auditing.Files;

/// <summary>
/// The filters that unpack the streams of a PDF (ISO 32000-2, 7.4), with a budget for one stream and for all: a kilobyte can be
/// packed from a megabyte, and packed twice from a gigabyte.
/// </summary>
internal sealed class PdfFilters : IFilterProvider
{
    /// <summary>Bytes of one stream; the largest of a notice is a font of a few megabytes.</summary>
    private const int MostOfOne = 16 << 20;

    /// <summary>Bytes of all streams, each as often as it is read.</summary>
    private const long MostOfAll = 256 << 20;

    /// <summary>Bytes of a table of where the objects are, which takes some five for each.</summary>
    private const int MostOfTable = 4 << 20;

    /// <summary>Bytes packed with LZW, in use before 2000 for pages of some kilobytes; they unpack to as much as 2,600 times as many.</summary>
    private const int MostWithLzw = 64 << 10;

    /// <summary>Bytes packed as runs, which unpack to as much as 64 times as many.</summary>
    private const int MostInRuns = 256 << 10;

    /// <summary>Bits in a row that is unpacked against the row above it.</summary>
    private const int WidestRow = 1 << 24;

    private static readonly NameToken XRef = NameToken.Create("XRef");

    private long _left = MostOfAll;

    /// <summary>Whether a stream was refused; whoever reads the file may have gone on without it.</summary>
    public bool IsExceeded { get; private set; }

    public static TooComplexException Refusal() =>
        new("it may unpack to more than any notice needs", "give the document that the PDF was made from, or print it to a new PDF");

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(DefaultFilterProvider.Instance.GetAllFilters());

    private BoundedFilter[] Bounded(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new BoundedFilter(filter, this))];

    /// <exception cref="TooComplexException">It may unpack to more than is left.</exception>
    private Memory<byte> Unpack(IFilter filter, Memory<byte> packed, DictionaryToken stream, int index)
    {
        var most = Math.Min(_left, stream.TryGet(NameToken.Type, out NameToken type) && type == XRef ? MostOfTable : MostOfOne);
        IsExceeded |= RowOf(stream, index) > WidestRow || filter switch
        {
            FlateFilter => !CanInflate(packed, most),
            LzwFilter => packed.Length > MostWithLzw,
            RunLengthFilter => packed.Length > MostInRuns,
            _ => false,
        };
        if (IsExceeded)
        {
            throw Refusal();
        }
        var unpacked = filter.Decode(packed, stream, this, index);
        _left -= unpacked.Length;
        return unpacked;
    }

    /// <summary>Unpacks and throws away, which takes no memory; what follows on damage does not count.</summary>
    private static bool CanInflate(ReadOnlyMemory<byte> packed, long most)
    {
        const int Header = 2;
        if (packed.Length <= Header || !MemoryMarshal.TryGetArray(packed[Header..], out var bytes))
        {
            return true;
        }
        using var inflated = new DeflateStream(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), CompressionMode.Decompress);
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            while (most >= 0 && inflated.Read(buffer) is > 0 and var read)
            {
                most -= read;
            }
        }
        catch (InvalidDataException)
        {
            // A broken stream is read as far as it goes.
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        return most >= 0;
    }

    private static double RowOf(DictionaryToken stream, int index)
    {
        if (!stream.TryGet(NameToken.DecodeParms, out var parameters) && !stream.TryGet(NameToken.Dp, out parameters))
        {
            return 0;
        }
        var own = parameters is ArrayToken all ? (index < all.Length ? all[index] : null) : parameters;
        return own is DictionaryToken named ? Number(named, NameToken.Columns) * Number(named, NameToken.Colors) * Number(named, NameToken.BitsPerComponent) : 0;
    }

    private static double Number(DictionaryToken named, NameToken name) => named.TryGet(name, out NumericToken number) ? Math.Max(1, number.Double) : 1;

    private sealed class BoundedFilter(IFilter filter, PdfFilters budget) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex) =>
            budget.Unpack(filter, input, streamDictionary, filterIndex);
    }
}
