#include "CWordMask.h"
