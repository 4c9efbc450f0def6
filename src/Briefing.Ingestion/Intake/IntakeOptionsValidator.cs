using Microsoft.Extensions.Options;

namespace Briefing.Ingestion.Intake;

/// <summary>Checks <see cref="IntakeOptions"/> at start.</summary>
internal sealed class IntakeOptionsValidator : IValidateOptions<IntakeOptions>
{
    private const int Gibibyte = 1024 * 1024 * 1024;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, IntakeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        List<string> failures =
        [
            .. Check(nameof(options.MaxUploadBytes), options.MaxUploadBytes, 1, Gibibyte),
            .. Check(nameof(options.MaxTexts), options.MaxTexts, 1, 100_000),
            .. Check(nameof(options.FetchSeconds), options.FetchSeconds, 1, 300),
            .. Check(nameof(options.MaxRedirects), options.MaxRedirects, 0, 20),
        ];
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Check(string key, int value, int least, int most) =>
        value >= least && value <= most
            ? []
            :
            [
                FormattableString.Invariant(
                    $"{IntakeOptions.SectionName}:{key} is {value}. Set it from {least} to {most}."
                ),
            ];
}
