using System.Globalization;
using Briefing.Analysis.Training;

namespace Briefing.Cli.Training;

/// <summary>Prints a line for every epoch. Unlike <see cref="Progress{T}"/> it prints at once, and in order.</summary>
internal sealed class ProgressLines(TextWriter writer) : IProgress<TrainingProgress>
{
    /// <inheritdoc/>
    public void Report(TrainingProgress value) =>
        writer.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{value.Stage}: epoch {value.Epoch} of {value.Epochs}, loss {value.Loss:F4}"
            )
        );
}
