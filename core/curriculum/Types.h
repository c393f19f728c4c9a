// SPDX-License-Identifier: GPL-3.0-or-later
// All values of a pack. They are read from its files by core/curriculum/Loader.h and never change afterwards.
#pragma once

#include "core/curriculum/Code.h"
#include "core/curriculum/Comparison.h"
#include "core/curriculum/Exercise.h"
#include "core/curriculum/Lesson.h"
#include "core/curriculum/Pack.h"
#include "core/curriculum/Question.h"
#include "core/curriculum/Questionnaire.h"
