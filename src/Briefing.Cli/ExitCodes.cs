namespace Briefing.Cli;

/// <summary>What the program tells its caller.</summary>
internal static class ExitCodes
{
    /// <summary>Everything went well.</summary>
    public const int Success = 0;

    /// <summary>Some input could not be read, or some article could not be imported; the rest was done.</summary>
    public const int InputFailed = 1;

    /// <summary>The command line or a setting is wrong; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>It was stopped by an interrupt, as shells number it.</summary>
    public const int Cancelled = 130;
}
