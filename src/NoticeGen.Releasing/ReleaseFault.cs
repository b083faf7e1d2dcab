namespace NoticeGen.Releasing;

/// <summary>A release cannot be made; the message says why and what to do.</summary>
internal sealed class ReleaseFault(string message) : Exception(message);
