using Briefing.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace Briefing.Web.Components.Accounts;

/// <summary>Identity's reasons in the words of the pages.</summary>
internal static class FormErrors
{
    /// <summary>The reasons of a result; none where it succeeded.</summary>
    public static IReadOnlyList<string> Of(IdentityResult result) =>
        [.. result.Errors.Select(error => Word(error)).Distinct()];

    private static string Word(IdentityError error) =>
        error.Code switch
        {
            nameof(IdentityErrorDescriber.PasswordTooShort)
            or nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) =>
                $"The password is too easy to guess. Take {AccountServiceCollectionExtensions.MinPasswordLength} characters or more, of five kinds or more; several words do well.",
            nameof(IdentityErrorDescriber.DuplicateUserName) => "There is an account of that name. Take another name.",
            nameof(IdentityErrorDescriber.InvalidUserName) =>
                "The name may have letters from a to z, digits, and the signs - . _ @ +, and no spaces.",
            nameof(IdentityErrorDescriber.InvalidToken) =>
                "The link has been used or has ended. Ask an admin for a new one.",
            nameof(IdentityErrorDescriber.PasswordMismatch) => "The present password is not right. Type it again.",
            nameof(IdentityErrorDescriber.ConcurrencyFailure) =>
                "Somebody else changed this account meanwhile. Load the page again and look before you repeat it.",
            _ => error.Description,
        };
}
