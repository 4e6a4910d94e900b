using System.Globalization;
using Jalon;
using Jalon.Cli;

// A machine's culture must reach no answer: neither a digit nor a minus sign. Which language people are spoken to in is another question.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return await CommandTree.RunAsync(args, new Entrance(), Streams.OfProcess(), CancellationToken.None).ConfigureAwait(false);
