using System.Globalization;

namespace Briefing.Cli.Training;

/// <summary>Prints on standard error how well each epoch went.</summary>
internal sealed class EpochPrinter : IProgress<(int Epoch, double Accuracy)>
{
    /// <inheritdoc/>
    public void Report((int Epoch, double Accuracy) value) =>
        Console.Error.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"epoch {value.Epoch}: {value.Accuracy:P2} right while learning"
            )
        );
}
