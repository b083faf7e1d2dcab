namespace NoticeGen.Cli.Publishing;

/// <summary>Why a disk refused, as far as a user can do something about it.</summary>
internal enum DiskFaultKind
{
    Other,
    Full,
    InUse,
    Denied,
    NameTooLong,
}

/// <summary>Reads the reason out of an exception; .NET gives it as an error number of the operating system.</summary>
internal static class DiskFault
{
    private const int WindowsSharingViolation = 0x20;
    private const int WindowsLockViolation = 0x21;
    private const int WindowsHandleDiskFull = 0x27;
    private const int WindowsDiskFull = 0x70;
    private const int LinuxNoSpace = 28;
    private const int LinuxReadOnly = 30;
    private const int LinuxOverQuota = 122;
    private const int MacOverQuota = 69;
    private const int WouldBlock = 11;

    public static DiskFaultKind Of(Exception problem)
    {
        if (problem is UnauthorizedAccessException)
        {
            return DiskFaultKind.Denied;
        }
        if (problem is PathTooLongException)
        {
            return DiskFaultKind.NameTooLong;
        }
        // On Windows the number stands in the lower half of an HRESULT of the Win32 facility, elsewhere on its own.
        var isWindows = (uint)problem.HResult >> 16 == 0x8007;
        return (isWindows, problem.HResult & 0xFFFF) switch
        {
            (true, WindowsHandleDiskFull or WindowsDiskFull) => DiskFaultKind.Full,
            (true, WindowsSharingViolation or WindowsLockViolation) => DiskFaultKind.InUse,
            (false, LinuxNoSpace or LinuxOverQuota or MacOverQuota) => DiskFaultKind.Full,
            (false, LinuxReadOnly) => DiskFaultKind.Denied,
            (false, WouldBlock) => DiskFaultKind.InUse,
            _ => DiskFaultKind.Other,
        };
    }
}
