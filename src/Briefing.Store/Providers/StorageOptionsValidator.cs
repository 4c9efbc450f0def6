using Microsoft.Extensions.Options;

namespace Briefing.Store.Providers;

/// <summary>Checks the section <c>Storage</c>, and that the folder is there or can be made.</summary>
internal sealed class StorageOptionsValidator(string contentRoot) : IValidateOptions<StorageOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.DataDirectory))
        {
            return ValidateOptionsResult.Fail(
                "Storage:DataDirectory (Storage__DataDirectory) is empty. Set it to a folder for the database and the logs."
            );
        }

        try
        {
            Directory.CreateDirectory(Path.GetFullPath(options.DataDirectory, contentRoot));
            return ValidateOptionsResult.Success;
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return ValidateOptionsResult.Fail(
                $"Storage:DataDirectory (Storage__DataDirectory) is '{options.DataDirectory}', which cannot be used "
                    + $"({exception.Message.TrimEnd('.')}). Set it to a folder that may be created and written."
            );
        }
    }
}
