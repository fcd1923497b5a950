// Only LexiconAuthoring includes this: the rest of the project never sees libyaml's types.
#include <yaml.h>
