using System.Runtime.InteropServices;

namespace NoticeGen.Cli.Hosting;

/// <summary>A second name for a file on the same disk, which takes no room and no time; .NET has no call for it.</summary>
internal static partial class HardLink
{
    /// <summary>False when the disk has none, both paths are not on one disk, or something is there already.</summary>
    public static bool TryCreate(string from, string to)
    {
        try
        {
            return OperatingSystem.IsWindows() ? CreateHardLink(to, from, 0) : Link(from, to) == 0;
        }
        catch (Exception problem) when (problem is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <summary>POSIX <c>link</c>.</summary>
    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Link(string from, string to);

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", StringMarshalling = StringMarshalling.Utf16)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLink(string to, string from, nint reserved);
}
