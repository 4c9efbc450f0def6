using Microsoft.Extensions.Options;

namespace Briefing.Ingestion;

/// <summary>Checks the section <c>Seeds</c> and names the key that is wrong.</summary>
internal sealed class SeedOptionsValidator : IValidateOptions<SeedOptions>
{
    public ValidateOptionsResult Validate(string? name, SeedOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var failures = new List<string>();
        if (string.IsNullOrWhiteSpace(options.Directory))
        {
            failures.Add("Seeds:Directory is empty. Set it (Seeds__Directory) to the folder of the articles.");
        }
        else if (options.Directory.Contains('\0', StringComparison.Ordinal))
        {
            failures.Add("Seeds:Directory is not a path. Set it (Seeds__Directory) to the folder of the articles.");
        }

        if (options.MaxFileBytes is < 1 or > SeedOptions.MaxFileBytesCeiling)
        {
            failures.Add(
                $"Seeds:MaxFileBytes is {options.MaxFileBytes}. Set it (Seeds__MaxFileBytes) to a number of bytes from 1 to {SeedOptions.MaxFileBytesCeiling}."
            );
        }

        if (options.Parallelism is < 0 or > 64)
        {
            failures.Add(
                $"Seeds:Parallelism is {options.Parallelism}. Set it (Seeds__Parallelism) to a number from 1 to 64, or to 0 for one a processor."
            );
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
